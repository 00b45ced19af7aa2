import { wan } from '../sample.ts';
import { call, demo, learned, meeting, moved, task, theyPromised, visit, wePromised } from '../story/entry.ts';
import { declared, did, guess, rumour, said, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, provenCoach, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** A strong competitor, yet the customer leans on us. Golden case `simaide`. */
export const simaide = tell({
  key: 'simaide',
  name: '思迈得 MES 升级与质量数据挖掘',
  account: 'simaide',
  owner: 'qiu-zhe',
  products: ['mes', 'quality', 'service'],
  source: '老客户转介绍',
  amount: wan(480),
  closes: 70,
  opened: -135,
  repStatus: 'in-progress',
  team: [{ userKey: 'pei-qing', part: 'solution' }],
  people: { fang: -135, lin: -112, gao: -90, li: -60 },
  log: [
    learned(-135, [rumour('老客户厂长在饭桌上说，思迈得的质检还靠三张表格对')], { source: 'note' }),
    moved(-134, 'target'),
    visit(-128, ['fang'], '首次拜访信息化部', [
      said('fang', '「月底对不上数，生产和质量各说各的。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('fang', { roles: ['user', 'coach'], influence: 'medium' }),
      }),
    ]),
    moved(-120, 'intent'),
    visit(-112, ['lin', 'fang'], '下车间跟了一个班', [
      did(
        'lin',
        '让班组长停下来给我们讲返工是怎么登记的',
        of('lin', { roles: ['user'], influence: 'medium', mode: 'trouble' }),
      ),
    ]),
    learned(-100, [rumour('同行说朗枢软件已经进场两个月，驻着三个人')]),
    meeting(-88, ['gao', 'fang'], '常务副总听汇报', [
      declared('gao', '会上说：「这件事今年要办，由方部长牵头。」', {
        ...setUp(),
        ...of('gao', { roles: ['economic'], influence: 'high', executive: true, mode: 'trouble' }),
      }),
    ]),
    moved(-80, 'set-up'),
    visit(-52, ['fang', 'lin'], '逐条过需求', [
      wrote('fang', '需求清单第二版，十四条按先后排好，抬头写着本公司全称', {
        ...scope('MES 升级、质量追溯、数据挖掘'),
        ...buyer('思迈得精密制造有限公司，主厂'),
      }),
      wrote('fang', '项目组名单和评审流程图：使用部门打分、总工办把关、常务副总批', setUp()),
    ]),
    call(-46, ['fang'], '对计划', [
      said('fang', '「预算列了，四百到五百万这一档，具体数还没批。」', budget('400—500 万')),
      said('fang', '「现在认真看的就你们和朗枢两家。」', rivals('朗枢软件')),
    ]),
    learned(-40, [rumour('财务口的熟人说，批下来应该就是四百八', { 'sso.budget': '480 万' })]),
    meeting(-28, ['gao', 'lin', 'fang'], '阶段汇报', [
      declared('gao', '「还有四个月客户来审厂，赶在那之前要用上。」', {
        ...goLive(95),
        ...status({ setUp: true, ebAgrees: true }),
        ...of('gao', { support: 2, win: '审厂一次过，不再挨主机厂的整改单' }),
        'sso.status': 'in-progress',
        'days-since-executive': 'for',
      }),
      said('lin', '「系统上了，我这儿能少两个统计员。」', of('lin', { support: 3, win: '少加班对账' })),
    ]),
    visit(-20, ['fang'], '单独碰头', [
      said('fang', '「技术组最怕切换时停线，方案里先把这条讲透。」', {
        ...of('fang', { support: 4, 'coach-trusted': true, 'coach-wants-us': true, win: '把数据平台做成自己的招牌' }),
      }),
      did('fang', '他提的评审顺序，常务副总当场采纳', provenCoach('fang')),
    ]),
    demo(-5, ['fang', 'lin'], '第二次演示，原定一小时，讲了近三小时', [
      said('fang', '对着产品一屏一屏问，连报废单怎么冲销都要看', {
        M3: 'for',
        ...visited(),
        ...scope('MES 升级、质量追溯、数据挖掘'),
      }),
      said('fang', '「下面怎么走我们也没数。」商量下来，一起做一次数据模拟', {
        M2: 'for',
        ...of('fang', { support: 4 }),
      }),
      said('lin', '没提别家的说法，一直追着问数据挖掘能算出什么', { M1: 'for', ...of('lin', { support: 3 }) }),
      did('lin', '整套流程从头看到尾，工序流转看得最细', { M4: 'for' }),
    ]),
    learned(-5, [
      guess('李工只在名单上见过名字，总工办的技术评审绕不开他', of('li', { roles: ['technical'], influence: 'high' })),
    ]),
    theyPromised(-5, '林经理导出三个月的工单数据给我们做模拟', { due: 4, contact: 'lin' }),
    wePromised(-5, '裴青做出数据模拟方案和口径说明', { due: 2, contact: 'fang', by: 'pei-qing' }),
    task(-4, '请方部长引见总工办李工', { due: 6, contact: 'fang' }),
  ],
});
