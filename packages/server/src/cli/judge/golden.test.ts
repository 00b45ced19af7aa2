import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runJudge } from './index.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../../cases/golden');
const text = (name: string): string => readFileSync(resolve(FOLDER, name), 'utf8');

interface ChoiceCase {
  readonly id: string;
  readonly expect: {
    readonly most_likely: string;
    readonly stance: readonly string[];
    readonly p_first_max?: number;
    readonly p_first_min?: number;
    readonly p_reference_min?: number;
  };
}
interface ChoiceVerdict {
  readonly id: string;
  readonly verdict: string;
  readonly stance: readonly string[];
  readonly p: { readonly first: number; readonly reference: number };
}
interface GateCase {
  readonly id: string;
  readonly evidenced_stage?: string | null;
  readonly missing_for?: string;
  readonly missing_at_least?: number;
  readonly missing?: readonly string[];
  readonly red_flag?: string;
}
interface GateVerdict {
  readonly id: string;
  readonly evidenced_stage: string | null;
  readonly missing: Readonly<Record<string, readonly string[]>>;
  readonly red_flags: readonly string[];
}

describe('the golden files', () => {
  test('first choice', () => {
    const { cases } = JSON.parse(text('first-choice.json')) as { cases: ChoiceCase[] };
    const verdicts = runJudge('first-choice', text('first-choice.json'), 'first-choice.json') as ChoiceVerdict[];
    expect(verdicts.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
    for (const [at, { expect: wanted, id }] of cases.entries()) {
      const found = verdicts[at];
      expect(wanted.most_likely.split('_or_'), id).toContain(found?.verdict);
      expect(wanted.stance, id).toContain(found?.stance[0]);
      expect(found?.p.first, id).toBeLessThanOrEqual(wanted.p_first_max ?? 1);
      expect(found?.p.first, id).toBeGreaterThanOrEqual(wanted.p_first_min ?? 0);
      expect(found?.p.reference, id).toBeGreaterThanOrEqual(wanted.p_reference_min ?? 0);
    }
  });

  test('gates', () => {
    const { cases } = JSON.parse(text('funnel-gates.json')) as { cases: GateCase[] };
    const verdicts = runJudge('gates', text('funnel-gates.json'), 'funnel-gates.json') as GateVerdict[];
    for (const [at, wanted] of cases.entries()) {
      const found = verdicts[at];
      expect(found?.id).toBe(wanted.id);
      if (wanted.evidenced_stage !== undefined) expect(found?.evidenced_stage, wanted.id).toBe(wanted.evidenced_stage);
      const missing = found?.missing[wanted.missing_for ?? ''] ?? [];
      expect(missing.length, wanted.id).toBeGreaterThanOrEqual(wanted.missing_at_least ?? 0);
      if (wanted.missing !== undefined) expect(missing, wanted.id).toEqual(wanted.missing);
      if (wanted.red_flag !== undefined) expect(found?.red_flags, wanted.id).toContain(wanted.red_flag);
    }
  });

  test('status', () => {
    expect(runJudge('status', text('first-choice.json'), 'first-choice.json')).toMatchObject([
      { id: 'three-months-silent', status: 'introducing', next_move: 'drive-set-up' },
    ]);
  });
});
