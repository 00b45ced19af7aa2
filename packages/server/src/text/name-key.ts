/** Legal forms as they end a Chinese company name; the longer one first. */
const CHINESE_FORMS = /(股份有限公司|有限责任公司|有限公司|股份公司|总公司|分公司|公司)$/u;
/** What is left out as well when names are only compared for likeness. */
const GROUP_WORDS = /(股份|控股|集团|总部|总公司)+$/u;
/** Legal forms as the last words of other names, without their points. */
const FORMS = new Set(
  (
    'inc incorporated ltd limited llc llp lp plc corp corporation co company gmbh ag kg se sa sas sarl srl spa bv nv oy ' +
    'oyj ab as asa aps pty pte pvt kk sdn bhd sdnbhd cv pt'
  ).split(' '),
);
const INVISIBLE = /[\p{Cf}\p{Cc}]+/gu;
const MARKS = /[\s\p{P}]+/gu;

const fold = (name: string): string => name.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().trim();

function withoutForms(folded: string): string {
  const words = folded.replace(/\./g, '').split(MARKS).filter(Boolean);
  while (words.length > 1 && FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join('');
}

const shorten = (key: string, ending: RegExp): string => {
  const shorter = key.replace(ending, '');
  return shorter === '' ? key : shorter;
};

/**
 * The name of a company as it is compared: full-width folded, without case, spaces, punctuation, invisible characters
 * and legal form. What stands in brackets stays: 西门子（中国）有限公司 is 西门子中国, not 西门子. So does 集团: a group and
 * the company of the same name are two customers. Never empty for a name that is not.
 */
export function nameKey(name: string): string {
  const folded = fold(name);
  const key = shorten(withoutForms(folded), CHINESE_FORMS);
  return key === '' ? folded : key;
}

/** A looser comparison for the warning while typing: 华为集团 and 华为控股有限公司 are both 华为. */
export const likenessKey = (name: string): string => shorten(nameKey(name), GROUP_WORDS);
