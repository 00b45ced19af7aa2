/**
 * Surnames read otherwise than their characters, each with a character that is always read so: 曾 stands where 增 does.
 * The database sorts by the same table (`surname_first`). Source: the list of surnames that search reads by.
 */
export const SURNAMES_READ_AS: Readonly<Record<string, string>> = {
  万俟: '末亓',
  尉迟: '玉弛',
  澹台: '坛抬',
  子车: '子狙',
  乐正: '月证',
  宰父: '崽抚',
  句龙: '佝咙',
  乐: '月',
  仇: '囚',
  任: '人',
  区: '讴',
  华: '画',
  单: '讪',
  句: '佝',
  召: '劭',
  员: '孕',
  啜: '踹',
  宁: '佞',
  应: '英',
  折: '舌',
  於: '迂',
  曲: '岖',
  曾: '增',
  朴: '瓢',
  查: '渣',
  燕: '烟',
  牟: '眸',
  甯: '佞',
  盖: '舸',
  相: '象',
  繁: '婆',
  纪: '己',
  缪: '妙',
  肖: '枭',
  能: '奈',
  薄: '驳',
  要: '吆',
  解: '泻',
  过: '埚',
  郄: '怯',
  郗: '夕',
  都: '嘟',
  钻: '躜',
};

/** A person's name as it is sorted: by the reading of its surname. */
export function surnameFirst(name: string): string {
  const chars = [...name];
  for (const length of [2, 1]) {
    const said = SURNAMES_READ_AS[chars.slice(0, length).join('')];
    if (said !== undefined && chars.length >= length) return said + chars.slice(length).join('');
  }
  return name;
}
