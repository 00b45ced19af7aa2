import { foldText, readingsIn } from './grams.ts';

/** How a name may be typed in small letters: itself without blanks, its pinyin and its initials, a surname by each reading. */
export function spellingsOf(name: string): string[] {
  const readings = readingsIn(name, ['off', 'head']).flatMap((words) => [
    words.map(({ text }) => text).join(''),
    words.map(({ initial }) => initial).join(''),
  ]);
  return [...new Set([foldText(name), ...readings])].filter((spelling) => spelling !== '');
}
