import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useMemo, useRef } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const FIELDS = 'input, textarea, select';

/** What a field holds, as text to compare. A tick is a value too. */
const holds = (field: Field): string =>
  field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type) ? String(field.checked) : field.value;

const isSearch = (field: Field): boolean => field instanceof HTMLInputElement && field.type === 'search';

/** The field someone is about to change: the one touched, or the one its label names. */
function fieldsAt(target: EventTarget): readonly Field[] {
  if (!(target instanceof Element)) return [];
  const label = target.closest('label')?.control;
  const field = target.closest<Field>(FIELDS) ?? (label?.matches(FIELDS) ? (label as Field) : null);
  if (field === null || isSearch(field)) return [];
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return [field];
  return [
    ...(field.closest('fieldset') ?? field.form ?? field).querySelectorAll<HTMLInputElement>('input[type=radio]'),
  ];
}

/** What was changed by hand in a panel and not saved. */
export interface Unsaved {
  /** A field of the panel is about to be used. */
  readonly note: (event: SyntheticEvent) => void;
  /** It may be lost. */
  readonly drop: () => void;
  readonly isLeft: () => boolean;
}

/** `known` is what the panel knows better than its fields: whether something would be lost. What is being saved is not. */
export function useUnsaved(known: boolean | undefined): Unsaved {
  const queries = useQueryClient();
  const knowledge = useRef(known);
  knowledge.current = known;
  return useMemo(() => {
    const before = new Map<Field, string>();
    let isDropped = false;
    const isChanged = () => [...before].some(([field, was]) => field.isConnected && holds(field) !== was);
    return {
      note: ({ target }) => {
        for (const field of fieldsAt(target)) if (!before.has(field)) before.set(field, holds(field));
      },
      drop: () => {
        isDropped = true;
      },
      isLeft: () => !isDropped && queries.isMutating() === 0 && (knowledge.current ?? isChanged()),
    };
  }, [queries]);
}
