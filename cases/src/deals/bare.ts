import { wan, yi } from '../sample.ts';
import { moved } from '../story/entry.ts';
import { tell } from '../story/tell.ts';

/** Two deals that are nothing but a name and a hoped-for figure: what most pipelines are full of. */
export const nanping = tell({
  key: 'nanping',
  name: '南坪机场 行李系统设备运维',
  account: 'nanping',
  owner: 'wen-ruogu',
  source: '行业数据库',
  amount: yi(1.2),
  closes: 260,
  opened: -25,
  repStatus: null,
  people: {},
  log: [],
});

export const yunzhan = tell({
  key: 'yunzhan',
  name: '云栈物流 分拣线看板',
  account: 'yunzhan',
  owner: 'qiu-zhe',
  source: '展会名片',
  amount: wan(30),
  closes: null,
  opened: -48,
  repStatus: 'introducing',
  people: { fu: -48 },
  log: [moved(-48, 'target')],
});
