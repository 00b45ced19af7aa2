import type { SampleUser } from './sample.ts';

/** The KA team of 衡序工控软件, an invented maker of plant software; `login` doubles as the demo sign-in name. */
export const USERS: readonly SampleUser[] = [
  { key: 'lu-bingwen', name: '陆秉文', title: '常务副总裁', managerKey: null, login: 'lubingwen', type: 'executive' },
  {
    key: 'shen-yanqiu',
    name: '沈砚秋',
    title: '销售总监',
    managerKey: 'lu-bingwen',
    login: 'shenyanqiu',
    type: 'director',
  },
  {
    key: 'wen-ruogu',
    name: '温若谷',
    title: '大客户经理（KA 组长）',
    managerKey: 'shen-yanqiu',
    login: 'wenruogu',
    type: 'account',
  },
  { key: 'qiu-zhe', name: '邱喆', title: '大客户经理', managerKey: 'wen-ruogu', login: 'qiuzhe', type: 'account' },
  {
    key: 'meng-fanxing',
    name: '孟繁星',
    title: '客户经理',
    managerKey: 'wen-ruogu',
    login: 'mengfanxing',
    type: 'account',
  },
  {
    key: 'luo-yichuan',
    name: '罗亦川',
    title: '高级项目销售',
    managerKey: 'shen-yanqiu',
    login: 'luoyichuan',
    type: 'project',
  },
  { key: 'tang-xiao', name: '唐骁', title: '项目销售', managerKey: 'shen-yanqiu', login: 'tangxiao', type: 'project' },
  { key: 'jian-shu', name: '简书', title: '方案型销售', managerKey: 'shen-yanqiu', login: 'jianshu', type: 'solution' },
  {
    key: 'pei-qing',
    name: '裴青',
    title: '解决方案经理（制造运营）',
    managerKey: 'shen-yanqiu',
    login: 'peiqing',
    type: 'solution',
  },
  {
    key: 'gu-heng',
    name: '顾衡',
    title: '解决方案经理（能源与自动化）',
    managerKey: 'shen-yanqiu',
    login: 'guheng',
    type: 'solution',
  },
  { key: 'ji-xiaoman', name: '纪晓满', title: '标书经理', managerKey: 'shen-yanqiu', login: 'jixiaoman', type: 'bid' },
];
