/** What people and programs write where there is nothing to write. */
const NOTHING =
  /^(?:[-–—―_/\\*?？~]+|n\/?a\.?|#n\/a|null|nil|none|nan|undefined|无|暂无|没有|空|未知|不详|不清楚|待定|待确定|待确认|待补充|待填|未定|暂未确定|未确定|未填|未填写|tbd|tbc|unknown|0000[-/.年]0{1,2}[-/.月]0{1,2}日?(?:[T ]0{2}:0{2}(?::0{2})?(?:\.0+)?)?|\(?(?:null|blank|空白)\)?)$/i;

/** Whether a cell's text says that there is nothing; a lone 0 is a figure. */
export const isNothing = (text: string): boolean => NOTHING.test(text.trim());
