import type { SampleProduct } from './sample.ts';

export const PRODUCTS: readonly SampleProduct[] = [
  { key: 'mes', name: '衡序 MES 制造执行' },
  { key: 'scada', name: '衡序 集控与数据采集' },
  { key: 'aps', name: '衡序 APS 高级排产' },
  { key: 'quality', name: '衡序 质量分析与数据挖掘' },
  { key: 'energy', name: '衡序 能源与碳管理' },
  { key: 'asset', name: '衡序 设备管理' },
  { key: 'batch', name: '衡序 批次与电子记录' },
  { key: 'water', name: '衡序 水务调度' },
  { key: 'service', name: '实施与运维服务' },
];
