import { Button, TextInput } from '@mantine/core';
import { addRecord, type DealRow, getReview, listUsers } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { reading, useWrite } from '../../lib/api/index.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { showDone } from '../../ui/toast.tsx';
import { readDecision } from './decision.ts';
import css from './review.module.css';

interface DecisionInputProps {
  readonly place: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Who, what and when in one line: whatever is wrong with the task is said here. */
function DecisionInput({ place, value, onChange }: DecisionInputProps) {
  const t = useRoomText('review');
  const refused = useFieldError('tasks.0', value);
  return (
    <TextInput
      ref={place}
      aria-label={t.review.noteLabel}
      placeholder={t.review.noteHint}
      value={value}
      error={refused}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A decision in one line becomes a task: `@name`, what, and a date. */
export function DecisionForm({ deal, today }: { deal: DealRow; today: string }) {
  const t = useRoomText('review');
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { data } = useQuery(reading(listUsers, {}));
  const colleagues = (data?.items ?? []).filter(({ active }) => active);
  const read = readDecision(text, colleagues);
  const owner = read.owner ?? deal.owner;
  const save = useWrite(addRecord, {
    except: [getReview],
    onDone: () => {
      showDone(fill(t.review.taskAdded, { title: read.title, who: owner.name }));
      setText('');
    },
  });
  useShortcuts([{ keys: 'n', label: t.review.shortcutNote, run: () => input.current?.focus() }], 'page');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.title === '') return;
    const task = { kind: 'task' as const, title: read.title, dueOn: read.dueOn ?? today, ownerId: owner.id };
    save.mutate({ params: { id: deal.id }, body: { tasks: [task] } });
  };
  return (
    <form className={`${css.note} screen-only`} onSubmit={submit}>
      <FormErrors error={save.error}>
        <DecisionInput place={input} value={text} onChange={setText} />
      </FormErrors>
      <div>
        <Button type="submit" variant="default" loading={save.isPending} disabled={read.title === ''}>
          {t.review.addTask}
        </Button>
      </div>
    </form>
  );
}
