import { expect, test } from 'vitest';
import { tenderStepIn } from './tender-step.ts';

test.each([
  ['昨天已开标，三家都到了', 'opened'],
  ['上午开完标，等评标结果', 'opened'],
  ['唱标我们第二低', 'opened'],
  ['项目还在评标，没定标', 'opened'],
  ['评标期间联系不上张工', 'opened'],
  ['Bids were opened on Monday.', 'opened'],
  ['The tender is under evaluation.', 'opened'],
  ['中标候选人公示了，我们第一', 'decided'],
  ['收到中标通知书', 'decided'],
  ['昨天定标了', 'decided'],
  ['这次流标，要重新招标', 'decided'],
  ['The contract was awarded to us.', 'decided'],
  ['下周三开标', null],
  ['开标时间推迟到月底', null],
  ['还没有开标', null],
  ['预计12月9日开标', null],
  ['开标之前要交保证金', null],
  ['Bid opening is scheduled for Monday.', null],
  ['评分标准还在讨论', null],
])('%s: %s', (statement, step) => expect(tenderStepIn(statement)).toBe(step));
