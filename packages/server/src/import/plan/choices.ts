import type { DealStatus } from '@qibu/core';
import { cleanName, matchKey } from '../read/text.ts';
import type { AccountSize } from './records.ts';

type Choices<T> = ReadonlyMap<string, T>;
/** A tick or a cross is nothing but a mark, so its key is itself. */
const keyOf = (text: string): string => matchKey(text) || cleanName(text);
const choices = <T extends string>(words: Readonly<Record<T, string>>): Choices<T> =>
  new Map(
    (Object.keys(words) as T[]).flatMap((choice) => words[choice].split('|').map((word) => [keyOf(word), choice])),
  );
const choose = <T>(known: Choices<T>, text: string): T | null => known.get(keyOf(text)) ?? null;

const SIZES = choices<AccountSize>({
  small:
    'small|medium|小|中|中小|小型|中型|小微|中小企业|小型企业|中型企业|小微企业|smb|sme|民营中小|small or medium firm',
  large: 'large|enterprise|大|大型|大型企业|集团|集团企业|国企|央企|上市公司|ka|大客户|large enterprise',
  government:
    'government|public|government or public body|政府|政府及事业单位|政府机关|机关|事业单位|公共部门|高校|学校|医院|军队',
});
const STATUSES = choices<DealStatus>({
  urgent: 'urgent|紧急|加急|非常紧急',
  'in-progress': 'in progress|in-progress|正在做|进行中|正常',
  introducing: 'introducing|着手引入|引入中|引入',
  later: 'later|以后再说|暂缓|不急|搁置',
});
const TRUTH = choices({
  yes: 'yes|y|true|1|是|有|√|✓|对',
  no: 'no|n|false|0|否|无|不是|×',
});

/** Words for closed lists; null where a word is none of them, and then the stored value stays. */
export const readSize = (text: string): AccountSize | null => choose(SIZES, text);
export const readStatus = (text: string): DealStatus | null => choose(STATUSES, text);
export function readTruth(text: string): boolean | null {
  const found = choose(TRUTH, text);
  return found === null ? null : found === 'yes';
}
