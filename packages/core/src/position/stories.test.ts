import { describe, expect, test } from 'vitest';
import { analysisOf } from '../testing/flags.ts';
import { dealOf, STORIES } from '../testing/stories.ts';

describe('stories: what a person of experience says', () => {
  test.each(STORIES)('$phase, $rivals: $name', (story) => {
    const { p, verdict, stance, rolesDisagree } = analysisOf(dealOf(story)).position;
    expect(story.verdicts).toContain(verdict);
    if (story.stances) expect(story.stances).toContain(stance[0]);
    expect(p.first).toBeGreaterThanOrEqual(story.first[0] - 1e-9);
    expect(p.first).toBeLessThanOrEqual(story.first[1] + 1e-9);
    if (story.disagree) expect(rolesDisagree).toBe(true);
  });
});
