import type { VOCABULARIES, Vocabulary } from '@qibu/core';
import type { BaseWords } from '@qibu/phrases';
import { lookUp } from '@qibu/phrases/say';

type Code<V extends Vocabulary> = (typeof VOCABULARIES)[V][number];
interface VocabularyWords<V extends Vocabulary> {
  readonly labels: Readonly<Record<Code<V>, string>>;
  /** A line under each choice, where the words need one. */
  readonly notes?: Readonly<Record<Code<V>, string>>;
}

const vocabularyWords = ({ words }: BaseWords): { readonly [V in Vocabulary]: VocabularyWords<V> } => ({
  dealStatus: { labels: words.dealStatus },
  phase: { labels: words.phase },
  role: { labels: words.roleLong, notes: words.roleNote },
  influence: { labels: words.influence },
  mode: { labels: words.mode, notes: words.modeNote },
  contactDegree: { labels: words.contactDegree },
});

/** What a code of a word list is called; null for one the list does not have. */
export const vocabularyLabel = (words: BaseWords, of: Vocabulary, code: string): string | null =>
  lookUp(vocabularyWords(words)[of].labels, code, null);

/** The line under a choice; null where there is none. */
export const vocabularyNote = (words: BaseWords, of: Vocabulary, code: string): string | null =>
  lookUp(vocabularyWords(words)[of].notes ?? {}, code, null);
