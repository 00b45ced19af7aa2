import type { ParameterRow } from '@qibu/core';
import { useEffect, useState } from 'react';
import { readWords } from '../../../lib/language.ts';
import { useLanguage, useRoomText } from '../../../lib/text.tsx';
import { findRows } from './find.ts';

/** The numbers that hold what is looked for, in either language: many know them by the English name. */
export function useFoundRows(rows: readonly ParameterRow[], text: string): readonly ParameterRow[] {
  const words = useRoomText('parameters', 'judgement', 'method');
  const language = useLanguage();
  const [other, setOther] = useState<readonly (typeof words)[]>([]);
  const looking = text !== '';
  useEffect(() => {
    if (!looking) return undefined;
    let wanted = true;
    void readWords(language === 'en' ? 'zh-CN' : 'en', 'parameters', 'judgement', 'method').then((dictionary) => {
      if (wanted) setOther([dictionary]);
    });
    return () => {
      wanted = false;
    };
  }, [looking, language]);
  return findRows(rows, text, [words, ...other]);
}
