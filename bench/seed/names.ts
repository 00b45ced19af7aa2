import type { Random } from './random.ts';

const PLACES =
  '华东 华南 西部 北方 江南 滨海 长河 东湖 青山 云岭 金川 海州 平原 南岭 沧江 渭水 太行 皖北 浙东 川中 楚天 湘江 赣南 桂北 闽西 辽河'.split(
    ' ',
  );
const MARKS =
  '华威 恒达 明远 盛泰 信和 天成 宏图 博远 嘉禾 瑞丰 联创 中科 新源 德润 安泰 永兴 同方 正大 汇通 远景 泰和 长风 星海 光合 兴业 大同 百川 广济 万象 众合'.split(
    ' ',
  );
const TRADES =
  '矿业 电力 机械 钢铁 化工 食品 医药 汽车 电子 纺织 水务 能源 重工 建材 物流 农牧 航空 船舶 轨道 仪表'.split(' ');
const FORMS = ['集团', '股份有限公司', '有限公司', '集团有限公司', '有限责任公司'];
const PRODUCTS =
  '制造执行系统 能源管理平台 数据采集 安全监控 智能巡检 质量追溯 供应链协同 设备运维 调度指挥 仓储管理 生产计划 数字孪生'.split(
    ' ',
  );
const WORKS = '一期项目 二期扩容 改造项目 升级项目 新建项目 试点 总包 采购项目 三年框架 运维服务'.split(' ');
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国志文斌宇浩凯雪琳晨阳佳欣怡思远子轩一鸣若曦天翔';
const TITLES = '总经理 副总经理 生产总监 信息部经理 采购主管 设备科长 总工程师 厂长 财务总监 车间主任'.split(' ');
export const INDUSTRIES = TRADES;

export const accountName = (random: Random, count: number): string =>
  `${random.pick(PLACES)}${random.pick(MARKS)}${random.pick(TRADES)}${random.chance(0.3) ? `第${(count % 97) + 1}` : ''}${random.pick(FORMS)}`;
/** What people call the customer in the name of a deal. */
const shortName = (account: string): string =>
  account.replace(/(股份有限公司|集团有限公司|有限责任公司|有限公司|集团)$/, '');
export const productName = (at: number): string =>
  `${PRODUCTS[at % PRODUCTS.length]}${Math.floor(at / PRODUCTS.length) + 1}型`;
export const dealName = (random: Random, account: string | null): string => {
  const year = random.whole(2024, 2027);
  const system = random.chance(0.15) ? random.pick(['MES', 'SCADA', 'ERP', 'BI', 'WMS', 'IoT']) : '';
  return `${account === null ? random.pick(PLACES) : shortName(account)}${random.chance(0.4) ? year : ''}${system}${random.pick(PRODUCTS)}${random.pick(WORKS)}`;
};
export const personName = (random: Random): string =>
  `${random.pick([...SURNAMES])}${random.pick([...GIVEN])}${random.chance(0.7) ? random.pick([...GIVEN]) : ''}`;
export const title = (random: Random): string => random.pick(TITLES);
