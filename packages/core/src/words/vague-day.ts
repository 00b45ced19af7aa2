/** Words that say roughly when, and no day: 月底前后, 下个月, 年后, Q1. */
export interface VagueDay {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

const ROUGHLY = '(?:前后|左右|上下)';
const FESTIVAL = '(?:春节|过年|国庆|元旦|五一|端午|中秋|十一|清明)';
const VAGUE = new RegExp(
  [
    `(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|[本这下]个?)?月[初中底末]${ROUGHLY}`,
    `[今明后]?年[底末初]${ROUGHLY}`,
    '下个?月(?![底末\\d一二三四五六七八九十])(?:初|中旬|中|份)?',
    '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:初|上旬|中旬|下旬|中)',
    '(?<![\\d一二三四五六七八九十])月[初中](?!\\d)',
    '[本这下上]个?季度|[一二三四1-4]季度|第[一二三四]季度',
    '(?<![\\d明今后去前])年[后初中]|明年(?![底末\\d一二三四五六七八九十])(?:初|年中|上半年|下半年|开春)?',
    `${FESTIVAL}(?:节)?(?:假期)?(?:之?[前后]|${ROUGHLY})`,
    '[上下]半年|开春|近期|改天|回头|过(?:几|两|些)[天日]|过一?阵子?|尽快|择日|以后再说',
    '\\b(?:(?:in\\s+)?q[1-4]|h[12])(?:\\s+(?:of\\s+)?\\d{4})?\\b',
    '\\b(?:next (?:month|quarter|year)|this quarter|(?:early|mid|late)[- ](?:next )?(?:month|year|january|february|march|april|may|june|july|august|september|october|november|december)|(?:around|about) (?:the )?(?:end|middle|beginning) of (?:the )?(?:month|year|quarter)|after (?:the )?(?:holidays?|new year|christmas)|soon|asap|sometime|(?:first|second) half)\\b',
  ].join('|'),
  'iu',
);

/** The words of a sentence that say roughly when; null where none do. Source: docs/method/review.md. */
export function vagueDayIn(text: string): VagueDay | null {
  const found = VAGUE.exec(text);
  return found === null ? null : { words: found[0], from: found.index, to: found.index + found[0].length };
}
