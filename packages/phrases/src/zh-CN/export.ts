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

/** Headers of an exported file of customers. */
export const exportAccounts = {
  name: '客户名称',
  industry: '行业',
  region: '地区',
  size: '客户规模',
  strategic: '战略客户',
  owner: '负责人',
  grade: '客户类别',
  openDeals: '进行中项目数',
  openAmount: '进行中金额',
  contacts: '联系人数',
  id: '七步编号',
} as const;

/** Headers of an exported file of contacts. */
export const exportContacts = {
  name: '联系人姓名',
  account: '客户名称',
  title: '职务',
  department: '部门',
  phone: '联系电话',
  email: '邮箱',
  deals: '参与项目数',
  lastContactOn: '最近往来',
  id: '七步编号',
} as const;
