import { dealFields } from './deal-fields.ts';

/** Headers of an exported file of deals: words the import knows again. */
export const exportFile = {
  ...dealFields,
  name: '项目名称',
  account: '客户名称',
  owner: '负责人',
  product: '产品',
  stage: '阶段',
  outcome: '结果',
  amount: '金额(元)',
  currency: '币种',
  closesOn: '预计签约日期',
  openedOn: '创建日期',
  closedOn: '实际签约日期',
  verdict: '我们的位置',
  evidencedStage: '实证阶段',
  underControl: '是否可控',
  highFlags: '严重地雷数',
  lastContactOn: '最近往来',
  id: '七步编号',
} as const;
