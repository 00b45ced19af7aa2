import type { Row } from '../read/table.ts';
import { cleanName } from '../read/text.ts';
import { takeCurrency } from '../values/currency.ts';
import { readFigure } from '../values/figure.ts';
import { isNothing } from '../values/nothing.ts';

/** 合计, 本页小计：, Grand Total, 甲公司 小计, 合计（3 项）. */
const TOTAL =
  /^(?:.*[\s:：·-]|本页|本月|本季度?|本年|全年|部门|金额|项目|以上)?(?:合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|汇\s*总|总\s*和|(?:grand\s+|sub\s*-?\s*)?totals?|sum)\s*[:：]?\s*(?:[(（].*[)）]|\d+\s*\S{0,4})?\s*[:：]?$/i;
/** Lines people and programs write under a table. */
const REMARK =
  /^(?:[*＊※]|(?:备?注|说明|附注|制表|制表人|填表人?|审核人?|审批人?|数据来源|统计口径|统计时间|数据截[止至].*|截[止至].*|单位|打印时间|导出时间|notes?|remarks?|source|generated (?:by|on)|exported (?:by|on)|printed (?:by|on)|as of)\s*[:：]|confidential\b|copyright\b|\(c\) )/i;
/** Who made, checked or approved a table, and when: 制表：王敏, 审核：, Prepared by: Wang. */
const SIGNED =
  /^(?:制表人?|填表人?|填报人?|编制人?|审核人?|审批人?|复核人?|批准人?|经办人|主管|部门|日期|制表日期|填表日期|(?:prepared|checked|approved|reviewed) by|date)\s*[:：]/i;
/** The whole cell in brackets, a label with nothing behind it, or a label and what it says: （以下为重点）, 已签约：, 填报人：王敏. */
const ASIDE = /^(?:[(（【[].*[)）】\]]|.*[:：]|\p{Script=Han}{2,6}\s*[:：].*)$/u;
const GROUP_TOTAL = /^\S{1,12}(?:小计|合计|总计)\s*[:：]?$/;
const LONGEST_UNIT = 3;

/** Whether a cell holds a figure or nothing, so that it names no record. */
function isFigure(text: string): boolean {
  const bare = (takeCurrency(text)?.rest ?? text).replace(/[¥￥$€£%()（）\s]/g, '');
  const figure = readFigure(bare, 'dot') ?? readFigure(bare, 'comma');
  return isNothing(text) || (figure !== null && figure.tail.length <= LONGEST_UNIT);
}

/** The only cell of a row that is more than a figure; null where there is none, or more than one. */
function onlyWord(texts: readonly string[]): string | null {
  let only: string | null = null;
  for (const text of texts) {
    if (isFigure(text)) continue;
    if (only !== null) return null;
    only = text;
  }
  return only;
}

/** 华东小计, the group's name before it: a sum where only figures stand behind. */
const isGroupTotal = (cells: readonly string[], only: string): boolean =>
  GROUP_TOTAL.test(only) && cells.some((cell) => cleanName(cell) !== only && /\d/.test(cell));

/** Why a row is no record: its only words say that its figures are sums, or that it is a remark. Null = it may be one. */
export function noRecord({ cells, marks }: Row): 'row.total' | 'row.remark' | null {
  const filled = cells.map(cleanName).filter((text, column) => text !== '' && marks?.get(column) !== 'filled');
  const only = onlyWord(filled);
  if (only === null) return filled.length > 0 && filled.every((text) => SIGNED.test(text)) ? 'row.remark' : null;
  if (TOTAL.test(only) || isGroupTotal(cells, only)) return 'row.total';
  const isAside = cells.length > 1 && ASIDE.test(only);
  return filled.length === 1 && (isAside || REMARK.test(only)) ? 'row.remark' : null;
}
