import type { WeighedAnswer } from './answer.ts';
import { topicOf } from './topic.ts';

/** The weight of the heaviest word on each topic; what we read off our own log is not somebody's word. */
export function topicWeights(
  answers: readonly WeighedAnswer[],
  influence: (by: string | null) => number,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const one of answers) {
    if (one.derived) continue;
    const topic = topicOf(one.signal);
    const weight = one.weight * influence(one.by);
    if (weight > (weights.get(topic) ?? 0)) weights.set(topic, weight);
  }
  return weights;
}
