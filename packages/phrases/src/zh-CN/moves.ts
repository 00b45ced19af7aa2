import { remedies } from './flags.ts';

/** The next move as something to do. `sentence` uses the values; `short` is for narrow lists. */
export const moves = {
  ...remedies,
  leave: { short: '离开', sentence: '趁早离开，把时间给更有希望的项目' },
  'hand-over': { short: '转交', sentence: '手里还有线索就转给更合适的人跟' },
  'ask-signal': { short: '问一句', sentence: '下次见面留意：{{subject}}', who: '下次见{{who}}时留意：{{subject}}' },
  'go-on': { short: '继续推进', sentence: '照现在的打法推进，约好带日期的下一步' },
  prove: { short: '坐实领先', sentence: '请拍板的人亮明态度，把领先坐实；见不到他，再请教练说实话' },
  probe: { short: '弄清排名', sentence: '弄清楚我们排第几，再定往不往下走' },
  'catch-up': { short: '再追一步', sentence: '再追一步，没有起色就别再加码' },
  guard: { short: '守住领先', sentence: '守住领先，防最后时刻的变化' },
  'slow-down': { short: '放慢节奏', sentence: '把风险讲透，让客户慢下来；慢不下来，再改销售目标' },
  'await-award': {
    short: '等定标',
    sentence: '等定标，不打听结果；有澄清通知，就书面答复招标代理机构',
  },
  none: { short: '无', sentence: '项目已结案，没有下一步' },
} as const;
