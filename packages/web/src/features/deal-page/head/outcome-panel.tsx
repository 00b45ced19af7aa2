import { Button } from '@mantine/core';
import { type DealView, type GateView, setOutcome } from '@qibu/contract';
import type { Outcome } from '@qibu/core';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText, useText } from '../../../lib/text.tsx';
import { MissingEvidence } from '../../../parts/evidence/missing-evidence.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { AreaField, DayField } from '../../../ui/field.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showDone, showUndo } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import { LessonFields, NO_LESSON } from './lesson-fields.tsx';

const CLOSED = ['won', 'lost', 'stopped'] as const;
const TONES = { won: 'bullet', lost: 'mine', stopped: 'amber' } as const;

/** Closes the deal as won, lost or stopped, with why; a closed one is opened again here. */
export function OutcomePanel() {
  const t = useRoomText('deal');
  const { deal, close } = useDeal();
  const isOpen = deal.outcome === 'open';
  const [outcome, setChosen] = useState<Outcome | null>(isOpen ? null : 'open');
  const [on, setOn] = useState(deal.today);
  const [reason, setReason] = useState('');
  const [lesson, setLesson] = useState(NO_LESSON);
  const keep = useKeepDeal();
  const reopen = useReopen();
  const { mutate, isPending, error } = useWrite(setOutcome, {
    sameAs: (stored) => (stored as DealView).outcome === deal.outcome,
    onDone: (next) => {
      keep(next);
      const word = t.words.outcome[next.outcome];
      if (next.outcome === 'open') showDone(t.deal.outcome.reopened);
      else showUndo({ text: fill(t.deal.outcome.done, { outcome: word }), onUndo: () => reopen(next) });
      close();
    },
  });
  const needsReason = outcome !== 'won';
  const ready = outcome !== null && (!needsReason || reason.trim() !== '');
  const submit = () =>
    outcome !== null &&
    mutate({
      params: { id: deal.id },
      body: {
        ...lesson,
        competitor: lesson.competitor.trim() || null,
        missedSign: lesson.missedSign.trim() || null,
        outcome,
        happenedOn: on,
        reason: reason.trim() || null,
      },
      ifMatch: deal.version,
    });
  const submitWord = isOpen
    ? fill(t.deal.outcome.submit, { outcome: outcome === null ? '…' : t.words.outcome[outcome] })
    : t.deal.head.reopen;
  return (
    <SidePanel
      opened
      onClose={close}
      title={isOpen ? t.deal.outcome.title : t.deal.head.reopen}
      footer={
        <Button disabled={!ready} loading={isPending} onClick={submit}>
          {submitWord}
        </Button>
      }
    >
      <FormErrors error={error}>
        {isOpen && (
          <>
            <p className="soft">{t.deal.outcome.lead}</p>
            <Chips
              name="outcome"
              label={t.deal.outcome.result}
              chips={CLOSED.map((value) => ({ value, label: t.words.outcome[value], tone: TONES[value] }))}
              value={outcome === 'open' ? null : outcome}
              onChange={(next) => {
                setChosen(next);
                setLesson(NO_LESSON);
              }}
            />
            <DayField
              name="happenedOn"
              label={t.deal.outcome.on}
              value={on}
              min={deal.openedOn}
              max={deal.today}
              onChange={(day) => setOn(day ?? deal.today)}
            />
          </>
        )}
        {outcome === 'won' && <WinProof />}
        <AreaField
          name="reason"
          label={isOpen ? t.deal.outcome.reason : t.deal.outcome.reopenReason}
          hint={isOpen ? t.deal.outcome.reasonHint : t.deal.outcome.reopenHint}
          required={needsReason}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={500}
        />
        {outcome !== null && outcome !== 'open' && (
          <LessonFields outcome={outcome} lesson={lesson} onChange={setLesson} />
        )}
      </FormErrors>
    </SidePanel>
  );
}

/** Opens a deal again that was closed a moment ago. */
function useReopen(): (deal: DealView) => void {
  const t = useText();
  const keep = useKeepDeal();
  const { mutate } = useWrite(setOutcome, { onDone: keep });
  return ({ id, today, version }) =>
    mutate({
      params: { id },
      body: { outcome: 'open', happenedOn: today, reason: t.common.undoReason },
      ifMatch: version,
    });
}

/** A win without evidence of a contract or first payment: offers to add it. The deal can still be closed. */
function WinProof() {
  const t = useRoomText('deal');
  const { deal, words } = useDeal();
  const last: GateView | undefined = deal.analysis.stage.gates.at(-1);
  if (last === undefined || last.pass) return null;
  return (
    <>
      <p>{t.deal.outcome.wonMissing}</p>
      <MissingEvidence deal={deal} words={words} gates={[last]} />
    </>
  );
}
