import { TextInput } from '@mantine/core';
import type { Colleague } from '@qibu/contract';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { useFieldError } from '../../ui/form-errors.tsx';
import { suggested, withName } from './decision.ts';
import css from './decisions.module.css';
import { NamePicker } from './name-picker.tsx';

interface DecisionLineProps {
  readonly place: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly people: readonly Colleague[];
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}
const SHOWN = 6;

/** Who, what and when in one line; `@` offers the colleagues who may see the deal. */
export function DecisionLine({ place, value, people, error, onChange }: DecisionLineProps) {
  const t = useRoomText('review');
  const id = useId();
  const refused = useRefused(value);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const before = value.slice(0, caret);
  const offered = closed ? [] : suggested(before, people).slice(0, SHOWN);
  const marked = Math.min(at, offered.length - 1);
  const pick = ({ name }: Colleague) => {
    const next = withName(before, name);
    setCaret(next.length);
    onChange(next + value.slice(caret).trimStart());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = offered[marked];
    if (chosen === undefined) return;
    const act = {
      ArrowDown: () => setAt((marked + 1) % offered.length),
      ArrowUp: () => setAt((marked + offered.length - 1) % offered.length),
      Enter: () => pick(chosen),
      Tab: () => pick(chosen),
      Escape: () => setClosed(true),
    }[event.key];
    if (act === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className={css.line}>
      <TextInput
        ref={place}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={id}
        aria-activedescendant={offered.length > 0 ? `${id}-${marked}` : undefined}
        aria-label={t.review.noteLabel}
        placeholder={t.review.noteHint}
        value={value}
        error={refused ?? error}
        onKeyDown={onKeyDown}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? value.length)}
        onChange={(event) => {
          setClosed(false);
          setAt(0);
          setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length);
          onChange(event.currentTarget.value);
        }}
      />
      {offered.length > 0 && <NamePicker id={id} people={offered} at={marked} onPick={pick} />}
    </div>
  );
}

/** What the server has against the task, in the one line it is written in. */
function useRefused(value: string): string | null {
  const title = useFieldError('title', value);
  const owner = useFieldError('ownerId', value);
  const due = useFieldError('dueOn', value);
  return title ?? owner ?? due;
}
