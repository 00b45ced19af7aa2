import type { Vocabulary } from '@qibu/core';
import type { BaseWords } from '@qibu/phrases';

interface VocabularyWords {
  readonly labels: Readonly<Record<string, string>>;
  /** A line under each choice, where the words need one. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** What the codes of a word list are called. */
export function vocabularyWords({ words }: BaseWords, of: Vocabulary): VocabularyWords {
  const tables: Readonly<Record<Vocabulary, VocabularyWords>> = {
    dealStatus: { labels: words.dealStatus },
    phase: { labels: words.phase },
    role: { labels: words.roleLong, notes: words.roleNote },
    influence: { labels: words.influence },
    mode: { labels: words.mode, notes: words.modeNote },
    contactDegree: { labels: words.contactDegree },
  };
  return tables[of];
}
