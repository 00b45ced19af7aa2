import { Button } from '@mantine/core';
import { type DealRow, decide, type DecisionView, getAudience, getReview, withdrawDecision } from '@qibu/contract';
import { DECISION_KINDS, type DecisionKind } from '@qibu/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { reading, useWrite } from '../../lib/api/index.ts';
import { formatWeekday } from '../../lib/days.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { fill, useLanguage, useRoomText } from '../../lib/text.tsx';
import { Chips } from '../../ui/chips.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { showUndo } from '../../ui/toast.tsx';
import { readDecision } from './decision.ts';
import { DecisionEcho } from './decision-echo.tsx';
import { DecisionLine } from './decision-line.tsx';
import css from './decisions.module.css';

interface DecisionFormProps {
  readonly deal: DealRow;
  readonly today: string;
  readonly onDecided: (decision: DecisionView) => void;
  readonly onWithdrawn: (id: string) => void;
  /** Enter on an empty line: nothing more to decide here. */
  readonly onEmpty: () => void;
}

/** A decision in one line, read back before it is saved: `@name`, what, and a day in any words. */
export function DecisionForm({ deal, today, onEmpty, ...told }: DecisionFormProps) {
  const t = useRoomText('review');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<DecisionKind | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { data } = useQuery({ ...reading(getAudience, { params: { id: deal.id } }), staleTime: 300_000 });
  const read = readDecision(text, data?.items ?? [], today);
  const kind = chosen ?? read.kind;
  const owner = read.owner ?? deal.owner;
  const isEmpty = text.trim() === '';
  const cannot =
    (read.unknown !== null && data && fill(t.review.unknownName, { name: read.unknown })) ||
    (read.dueOn < today && t.review.pastDay) ||
    null;
  const { save, error, isPending } = useDecide(deal.id, {
    ...told,
    onSaved: () => {
      setText('');
      setChosen(null);
    },
  });
  useShortcuts([{ keys: 'n', label: t.review.shortcutNote, run: () => input.current?.focus() }], 'page');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) onEmpty();
    else if (read.title !== '' && cannot === null && data)
      save({ kind, title: read.title, ownerId: owner.id, dueOn: read.dueOn });
  };
  return (
    <form className={`${css.form} screen-only`} onSubmit={submit}>
      <FormErrors error={error}>
        <DecisionLine place={input} value={text} people={data?.items ?? []} error={cannot} onChange={setText} />
      </FormErrors>
      {!isEmpty && (
        <div className={css.below}>
          <Chips
            label={t.review.kind}
            hideLabel
            chips={DECISION_KINDS.map((value) => ({ value, label: t.review.kinds[value] }))}
            value={kind}
            onChange={setChosen}
          />
          {cannot === null && (
            <DecisionEcho
              who={owner.name}
              dueOn={read.dueOn}
              usual={read.usual}
              vague={read.vague}
              isKindOpen={chosen === null && !read.kindSaid}
            />
          )}
          <Button type="submit" size="xs" loading={isPending} disabled={read.title === '' || cannot !== null}>
            {t.review.addTask}
          </Button>
        </div>
      )}
    </form>
  );
}

interface Told extends Pick<DecisionFormProps, 'onDecided' | 'onWithdrawn'> {
  readonly onSaved: () => void;
}

/** Saves a decision and offers to take it back. */
function useDecide(dealId: string, { onDecided, onWithdrawn, onSaved }: Told) {
  const t = useRoomText('review');
  const language = useLanguage();
  // The agenda stays as it was opened: nothing moves under the one who walks it.
  const withdraw = useWrite(withdrawDecision, { except: [getReview] });
  const undo = ({ id, version }: DecisionView) =>
    withdraw.mutate({ params: { id }, ifMatch: version }, { onSuccess: () => onWithdrawn(id) });
  const write = useWrite(decide, {
    except: [getReview],
    onDone: (made) => {
      onSaved();
      onDecided(made);
      const day = formatWeekday(made.dueOn ?? '', language);
      const kind = t.review.kinds[made.kind];
      const text = fill(t.review.taskAdded, { kind, title: made.title, who: made.owner?.name ?? '', day });
      showUndo({ text, onUndo: () => undo(made) });
    },
  });
  type Body = Parameters<typeof write.mutate>[0]['body'];
  const save = (body: Body) => write.mutate({ params: { id: dealId }, body });
  return { save, error: write.error, isPending: write.isPending };
}
