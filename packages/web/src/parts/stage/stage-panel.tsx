import { Button } from '@mantine/core';
import { type DealView, moveStage } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { AreaField, ChoiceField, DayField, SwitchField } from '../../ui/field.tsx';
import { SideBySide } from '../../ui/side-by-side.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import type { DealWords } from '../evidence/deal-words.ts';
import css from '../evidence/evidence.module.css';
import { MissingEvidence } from '../evidence/missing-evidence.tsx';
import { useKeepDeal } from '../evidence/use-record.ts';
import { type StageMove, stageMove } from './stage-move.ts';
import { useMoved } from './use-moved.ts';

interface StagePanelProps {
  readonly deal: DealView;
  readonly words: DealWords;
  /** Stage asked for, where it is known. */
  readonly to: string | null;
  readonly onClose: () => void;
}

/** Moves the claimed stage: asks for the evidence that is missing, or for a reason to go on without it. */
export function StagePanel({ deal, words, to: asked, onClose }: StagePanelProps) {
  const t = useRoomText('deal');
  const { gates } = deal.analysis.stage;
  const [to, setTo] = useState(asked ?? nextStage(deal));
  const [on, setOn] = useState(deal.today);
  const [reason, setReason] = useState('');
  const [exception, setException] = useState(false);
  const move: StageMove = to === null ? { kind: 'same' } : stageMove(deal.analysis.stage, to);
  const isException = move.kind === 'forward' && move.closed.length > 0;
  const forbidden = isException && deal.can['exception']?.yes === false;
  const needsReason = move.kind === 'back' || (isException && exception);
  const ready = move.kind !== 'same' && (!isException || exception) && (!needsReason || reason.trim() !== '');
  const name = words.stage(to);
  const moved = useMoved();
  const { save, saving, error } = useMoveStage(deal, (next) => {
    moved({ text: fill(t.deal.move.done, { stage: name }), from: deal.stage, deal: next });
    onClose();
  });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t.deal.move.title}
      footer={
        <Button
          disabled={!ready}
          loading={saving}
          onClick={() =>
            to !== null && save({ to, happenedOn: on, exception: isException, reason: reason.trim() || null })
          }
        >
          {fill(isException && exception ? t.deal.move.submitException : t.deal.move.submit, { stage: name })}
        </Button>
      }
    >
      <p className="soft">{deal.name}</p>
      <FormErrors error={error}>
        <SideBySide>
          <ChoiceField
            name="to"
            label={t.deal.move.to}
            value={to}
            onChange={setTo}
            options={gates.map(({ stage }) => ({
              value: stage,
              label: stage === deal.stage ? fill(t.deal.move.now, { stage: words.stage(stage) }) : words.stage(stage),
            }))}
          />
          <DayField
            name="happenedOn"
            label={t.deal.move.on}
            value={on}
            min={deal.openedOn}
            max={deal.today}
            onChange={(day) => setOn(day ?? deal.today)}
          />
        </SideBySide>
        <MoveNote move={move} name={name} forbidden={forbidden} />
        {move.kind === 'forward' && <MissingEvidence deal={deal} words={words} gates={move.closed} />}
        {isException && !forbidden && (
          <SwitchField label={t.deal.move.exception} value={exception} onChange={setException} />
        )}
        {needsReason && (
          <AreaField
            name="reason"
            label={move.kind === 'back' ? t.deal.move.reasonBack : t.deal.move.reasonException}
            hint={t.deal.move.reasonHint}
            value={reason}
            onChange={setReason}
            rows={2}
            maxLength={500}
          />
        )}
      </FormErrors>
    </SidePanel>
  );
}

function MoveNote({ move, name, forbidden }: { move: StageMove; name: string; forbidden: boolean }) {
  const { move: say } = useRoomText('deal').deal;
  if (move.kind === 'same') return <p className={css.note}>{say.same}</p>;
  if (move.kind === 'back') return <p>{fill(say.back, { stage: name })}</p>;
  if (move.closed.length === 0) return <p>{fill(say.forwardOk, { stage: name })}</p>;
  return <p>{fill(forbidden ? say.forwardOnlyProved : say.forwardMissing, { stage: name, count: move.missing })}</p>;
}

/** The stage after the claimed one; the last one has none. */
function nextStage({ stage, analysis }: DealView): string | null {
  const { gates } = analysis.stage;
  const at = gates.findIndex((gate) => gate.stage === stage);
  return gates[at + 1]?.stage ?? stage;
}

type StageInput = Parameters<ReturnType<typeof useWrite<typeof moveStage>>['mutate']>[0]['body'];

/** The move itself; its reply is the deal as it stands after it. */
export function useMoveStage(deal: Pick<DealView, 'id' | 'version'>, onDone: (next: DealView) => void) {
  const keep = useKeepDeal();
  const { mutate, isPending, error } = useWrite(moveStage, {
    onDone: (next) => {
      keep(next);
      onDone(next);
    },
  });
  const save = (body: StageInput) => mutate({ params: { id: deal.id }, body, ifMatch: deal.version });
  return { save, saving: isPending, error };
}
