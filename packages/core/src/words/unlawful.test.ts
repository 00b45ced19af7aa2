import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unlawfulIn } from './unlawful.ts';

describe('unlawful to act on', () => {
  test.each([
    ['「评分表草稿我先给你看一眼，你别外传。」', 'scoring-leak'],
    ['评分标准还没公开，他提前发给了我们', 'scoring-leak'],
    ['标底他透露了，五百二十万', 'scoring-leak'],
    ['招标文件初稿私下给我们改过', 'scoring-leak'],
    ['控制价偷偷告诉我们了', 'scoring-leak'],
    ['评标办法可以按你们的长处写', 'scoring-leak'],
    ['I will show you the draft scoring sheet before it goes out, keep it to yourself', 'scoring-leak'],
    ['She leaked the reserve price to us', 'scoring-leak'],
    ['评委那边我去打个招呼', 'evaluator'],
    ['专家名单明天发你', 'evaluator'],
    ['开标前私下请评标专家吃饭', 'evaluator'],
    ['He sent us the names of the evaluation committee', 'evaluator'],
    ['Dinner with the evaluators privately next week', 'evaluator'],
    ['答应给厂长两个点', 'benefit'],
    ['他暗示要回扣', 'benefit'],
    ['中秋给他送购物卡', 'benefit'],
    ['我们承诺签了以后给他好处费', 'benefit'],
    ['红包已经塞了', 'benefit'],
    ['He expects a kickback of two percent', 'benefit'],
    ['We promised gift cards to the buyer', 'benefit'],
    ['他把竞争对手的报价发给我们了', 'competitor-price'],
    ['对手的投标文件我拍了一份给你', 'competitor-price'],
    ['另一家的底价她告诉我了', 'competitor-price'],
    ['The buyer sent us the competitor’s quote', 'competitor-price'],
    ['Our contact told us the price of the other bidders', 'competitor-price'],
    ['和对手约好了报价，这次让我们中标', 'collusion'],
    ['找两家来陪标', 'collusion'],
    ['几家讲好轮流中标', 'collusion'],
    ['We agreed our prices with the competitor', 'collusion'],
    ['They will put in a covering bid', 'collusion'],
  ])('%s', (statement, kind) => expect(unlawfulIn(statement)).toBe(kind));
});

describe('harmless look-alikes', () => {
  test.each([
    '「评分办法会公开征求意见，你们有想法按程序书面提。」',
    '「程序上的事公开问，别私下找评委。」',
    '评分标准招标文件里写得很清楚',
    '评委里他给我们打了最高分',
    '中标通知书，评分第一，第二名科岩差两分',
    '「后天前把资质交齐，盖章扫描。」问到评分就不说了',
    '标底没有透露，谁问都不说',
    '他拒绝了红包',
    '我们从不给回扣',
    '合同约定返点给代理商，发票入账',
    '客户要我们再降两个点',
    '方案能给他们带来看得见的好处',
    '对手的报价在开标时公开唱过',
    '对手报价比我们低，开标记录上写着',
    '客户说竞争对手的价格便宜',
    '我们的报价发给客户了',
    '怀疑他们几家围标，已向监督部门举报',
    '我们只是来陪标的',
    '和客户商量好了报价的格式',
    '控制价六百万，招标公告上写的',
    '两家组成联合体一起投标',
    '年会红包抽奖安排在周五',
    'The scoring criteria were published with the tender',
    'We were not shown the draft scoring sheet before the release',
    'He refused a kickback and reported it',
    'Our anti-bribery training covers gift cards',
    'The competitor’s quote was read out at the bid opening',
    'They said the competitor is cheaper',
    'We sent our price to the evaluation committee in the official portal',
    'The incumbent bid last year and lost',
    'We bid as a consortium and agreed prices with the other bidders in it',
  ])('%s', (statement) => expect(unlawfulIn(statement)).toBeNull());
});

const SPOKEN = ['给他送购物卡', '专家名单明天发你', '找两家来陪标', '标底他透露了'];
test('saying that it was refused takes the mark away, and a second sentence keeps its own', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SPOKEN), fc.constantFrom(...SPOKEN), (one, other) => {
      expect(unlawfulIn(`他拒绝了${one}`)).toBeNull();
      expect(unlawfulIn(`他拒绝了${one}。${other}`)).toBe(unlawfulIn(other));
      expect(unlawfulIn(`今天见了面。${one}`)).toBe(unlawfulIn(one));
    }),
  );
});

test('whatever is typed is read in no time and never fails', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 4_000, unit: 'binary' }), (text) => {
      unlawfulIn(text);
    }),
    { numRuns: 300 },
  );
});
