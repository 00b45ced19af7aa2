import type { ParameterProblem, ParameterRow, ParameterValue } from '@qibu/core';
import { createContext, useContext } from 'react';
import type { Draft } from './draft.ts';

/** What every field of the page needs: the values typed so far, what is wrong with them, and whether they may be typed. */
export interface ParameterEditing {
  readonly draft: Draft;
  readonly problems: readonly ParameterProblem[];
  /** Why nothing can be changed; null = it can. */
  readonly locked: string | null;
  readonly set: (row: ParameterRow, value: ParameterValue) => void;
}

const Editing = createContext<ParameterEditing | null>(null);
export const ParameterEditingProvider = Editing.Provider;

export function useParameterEditing(): ParameterEditing {
  const editing = useContext(Editing);
  if (editing === null) throw new Error('a field of a parameter stands outside its page');
  return editing;
}
