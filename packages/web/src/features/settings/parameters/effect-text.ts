import type { ParametersEffect } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';

type Phrases = Words<'settings'>['settings']['parameters'];

/** What a saved change moved, in a sentence. */
export function movedText(effect: ParametersEffect, words: Phrases): string {
  if (effect.moved === 0) return words.movedNone;
  const { moved, verdicts, stages, flags } = effect;
  return fill(words.moved, { moved, verdicts, stages, flags });
}

/** What moves in one deal. */
export const movedParts = (
  { verdict, stage, flags }: ParametersEffect['deals'][number],
  words: Phrases,
): readonly string[] => [
  ...(verdict ? [words.inVerdict] : []),
  ...(stage ? [words.inStage] : []),
  ...(flags ? [words.inFlags] : []),
];

/** Said when only a part of a large workspace was judged; null when all of it was. */
export const partText = ({ judged, open }: ParametersEffect, words: Phrases): string | null =>
  judged < open ? fill(words.judgedPart, { judged, open }) : null;
