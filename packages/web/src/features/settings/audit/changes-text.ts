import type { Dictionary } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';

const LONGEST = 160;
const show = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** What changed, field by field: `[before, after]` as an arrow, what was written as it is. */
export function changesText(changes: Readonly<Record<string, unknown>>, { settings, common }: Dictionary): string {
  const fields: Readonly<Record<string, string>> = settings.audit.field;
  const lines = Object.entries(changes).map(([name, value]) => {
    const field = fields[name] ?? name;
    if (Array.isArray(value) && value.length === 2)
      return fill(settings.audit.fromTo, { field, from: show(value[0]), to: show(value[1]) });
    return `${field} ${show(value)}`;
  });
  const text = lines.join(common.clauseJoiner);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
