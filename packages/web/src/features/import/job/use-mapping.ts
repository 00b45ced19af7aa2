import { getImport, type ImportView, mapImport } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type AppError, asAppError, call, reading } from '../../../lib/api/index.ts';
import { type Mapping, mappingOf, shownWith, type ValueAnswer, valueKey } from './mapping.ts';

export interface Answers {
  /** The import with the answers laid over it. */
  readonly shown: ImportView;
  readonly saving: boolean;
  readonly error: AppError | null;
  /** Changes the answers; they are sent at once. */
  readonly answer: (change: (mapping: Mapping) => Mapping, values?: readonly ValueAnswer[]) => void;
}

/** Values decided so far. Coming back to an import that was answered before, all of them count as decided. */
const decidedAtFirst = (view: ImportView): Set<string> =>
  new Set(view.version > 1 ? view.values.filter(({ to }) => to !== null).map(valueKey) : []);

/** The answers of a person: shown at once, sent one after the other, the newest in place of those still waiting. */
export function useMapping(view: ImportView): Answers {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Mapping | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const decided = useRef<Set<string> | null>(null);
  decided.current ??= decidedAtFirst(view);
  const sending = useRef(false);
  const latest = useRef<Mapping | null>(null);
  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    const { queryKey } = reading(getImport, { params: { id: view.id } });
    for (let body = latest.current; body !== null; body = latest.current) {
      try {
        const saved = await call(mapImport, { params: { id: view.id }, body });
        queries.setQueryData(queryKey, saved);
        setError(null);
      } catch (failed) {
        setError(asAppError(failed));
      }
      if (latest.current === body) latest.current = null;
    }
    sending.current = false;
    setDraft(null);
  }, [queries, view.id]);
  const answer: Answers['answer'] = (change, values = []) => {
    for (const value of values) decided.current?.add(valueKey(value));
    const next = change(latest.current ?? mappingOf(view, decided.current ?? new Set()));
    latest.current = next;
    setDraft(next);
    void send();
  };
  return { shown: shownWith(view, draft), saving: draft !== null, error, answer };
}
