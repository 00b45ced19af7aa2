import { wan } from '../sample.ts';
import { call, learned, meeting, moved, task, visit, wePromised } from '../story/entry.ts';
import { guess, rumour, said, saw, wrote } from '../story/note.ts';
import { gate, of, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** They still chat about needs with us while the short list is already out: we fill the third chair. */
export const bolan = tell({
  key: 'bolan',
  name: '博澜制药 无菌线电子批记录',
  account: 'bolan',
  owner: 'jian-shu',
  products: ['batch', 'quality'],
  source: '官网询盘',
  amount: wan(580),
  closes: 60,
  opened: -74,
  repStatus: 'introducing',
  people: { mu: -74, ji: -46, gong: -20 },
  log: [
    call(-74, ['mu'], '网上询盘，电话回访', [said('mu', '「先发份资料，我们了解了解。」', visited())]),
    moved(-73, 'target'),
    visit(-60, ['mu'], '上门交流', [
      said('mu', '「批记录还是纸的，审计老提。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.comparing'),
        ...of('mu', { roles: ['user'], influence: 'low' }),
      }),
    ]),
    moved(-58, 'intent'),
    meeting(-18, ['mu', 'ji'], '又谈了一次需求', [
      said('ji', '还在问「批记录一般都有哪些功能」，像刚开头一样', {
        ...of('ji', { roles: ['economic'], influence: 'high', support: 0, mode: 'growth' }),
        'phase.discussed': 'early',
        M3: 'against',
      }),
      saw('mu', '临时叫来两个实习生听，季总监坐了十分钟', { M4: 'against' }),
    ]),
    learned(
      -9,
      [
        wrote(null, '采购平台公示：入围三家，下个月开标，我们在列', {
          ...setUp(),
          ...status({ setUp: true }),
          'phase.customer': 'late',
        }),
      ],
      { source: 'file' },
    ),
    call(-8, ['gong'], '采购打来催材料', [
      said('gong', '「后天前把资质交齐，盖章扫描。」问到评分就不说了', {
        ...of('gong', { roles: ['technical'], influence: 'medium', support: 0 }),
        M2: 'against',
      }),
      saw('gong', '从头到尾是她在安排，我们只管交', { steering: 'against' }),
    ]),
    learned(-6, [rumour('做净化的朋友说，朗枢给他们做了半年咨询'), guess('公示要求三家，我们多半是凑数的那家')]),
    wePromised(-8, '补交资质原件', { due: 1, contact: 'gong' }),
    task(-6, '和总监商量还投不投', { due: 0 }),
  ],
});
