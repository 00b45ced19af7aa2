/** What heads the last column of an export of ours, in its languages, separated by |. */
export const OWN_ID_WORDS = '七步编号|qibu id';
const WORDS = new Set(OWN_ID_WORDS.split('|'));

/** Whether a table is an export of ours: its texts are what is stored, to the letter. */
export const isOwnExport = (header: readonly string[]): boolean =>
  header.some((name) => WORDS.has(name.trim().toLowerCase()));
