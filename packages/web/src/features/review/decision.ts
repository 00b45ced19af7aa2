interface Colleague {
  readonly id: string;
  readonly name: string;
}
export interface Decision {
  readonly title: string;
  readonly owner: Colleague | null;
  readonly dueOn: string | null;
}
const DAY = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;

/**
 * Reads a minuted decision: a colleague after `@` (the longest name that fits, so that names with spaces work)
 * and a date anywhere. What is left is the title.
 */
export function readDecision(text: string, colleagues: readonly Colleague[]): Decision {
  const owner = colleagues
    .filter(({ name }) => text.includes(`@${name}`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  const found = DAY.exec(text);
  const dueOn = found ? `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}` : null;
  const isDay = dueOn !== null && !Number.isNaN(Date.parse(dueOn));
  const title = text
    .replace(owner ? `@${owner.name}` : '', '')
    .replace(isDay && found ? found[0] : '', '')
    .replace(/\s+/g, ' ')
    .trim();
  return { title, owner: owner ?? null, dueOn: isDay ? dueOn : null };
}
