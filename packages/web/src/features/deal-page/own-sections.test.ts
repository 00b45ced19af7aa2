import { dictionaries } from '@qibu/phrases';
import { describe, expect, test } from 'vitest';
import type { FiguredDeal } from '../../room.ts';
import { OWN_SECTIONS } from './own-sections.ts';

const zh = dictionaries['zh-CN'];
const figureOf = (id: string, deal: unknown): string | null =>
  OWN_SECTIONS.find((one) => one.id === id)?.figure(deal as FiguredDeal, zh) ?? null;

describe('the figure beside a name', () => {
  const ranked = (place: string) => ({ analysis: { position: { place, p: { first: 0.888 } } } });
  const task = (dueOn: string | null, doneOn: string | null = null) => ({ dueOn, doneOn });
  const plan = (...tasks: readonly unknown[]) => ({ asOf: '2026-11-28', tasks });
  test.each([
    ['first choice with its chance', 'verdict', ranked('first'), `${zh.words.verdict.first} 0.89`],
    ['ahead and unproven', 'verdict', ranked('leaning'), `${zh.words.place.leaning} 0.89`],
    ['another rank without', 'verdict', ranked('reference'), zh.words.place.reference],
    ['nothing known, nothing said', 'verdict', ranked('unknown'), null],
    ['nothing planned', 'plan', plan(), null],
    ['what is done does not count', 'plan', plan(task('2026-11-01', '2026-11-02')), null],
    ['tasks without a day', 'plan', plan(task(null), task(null)), '2'],
    ['the next one due', 'plan', plan(task('2026-12-04'), task('2026-11-30')), '还有 2 天 · 2'],
    ['due today', 'plan', plan(task('2026-11-28')), `${zh.deal.actions.dueToday} · 1`],
    ['overdue', 'plan', plan(task('2026-11-25'), task(null)), '逾期 3 天 · 2'],
  ])('%s', (_, id, deal, figure) => expect(figureOf(id, deal)).toBe(figure));
});
