import { Button } from '@mantine/core';
import type { CriterionView, DealView, GateView } from '@qibu/contract';
import { useState } from 'react';
import { fill, useRoomText } from '../../lib/text.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { noResting, RestsOnFields } from '../../ui/rests-on.tsx';
import { peopleOptions } from './claim-edit.tsx';
import type { DealWords } from './deal-words.ts';
import { HeldMark } from './held-mark.tsx';
import { heldOf } from './held-of.ts';
import css from './missing-evidence.module.css';
import { recordOf } from './statement.ts';
import { useRecord } from './use-record.ts';
import { lookUp } from '@qibu/phrases/say';

interface MissingEvidenceProps {
  readonly deal: DealView;
  readonly words: DealWords;
  readonly gates: readonly GateView[];
}

/** The criteria still open on the way, each proved in place with one line. */
export function MissingEvidence({ deal, words, gates }: MissingEvidenceProps) {
  const t = useRoomText('deal');
  return gates.map((gate) => {
    const { need } = gate;
    const rule =
      'all' in need
        ? t.deal.stage.needAll
        : fill(t.deal.stage.needAtLeast, { total: gate.criteria.length, count: need.atLeast });
    return (
      <section key={gate.stage} className={css.gate}>
        <h3>
          {fill(t.deal.stage.gateOf, { stage: words.stage(gate.stage) })} <small>{rule}</small>
        </h3>
        <ul>
          {gate.criteria.map((criterion) => (
            <CriterionProof key={criterion.id} deal={deal} words={words} criterion={criterion} />
          ))}
        </ul>
      </section>
    );
  });
}

function CriterionProof({ deal, words, criterion }: { deal: DealView; words: DealWords; criterion: CriterionView }) {
  const t = useRoomText('deal', 'method');
  const [writing, setWriting] = useState(false);
  const { id, met, slot } = criterion;
  const hints = lookUp(t.criteria, id, null);
  return (
    <li className={css.criterion}>
      <HeldMark deal={deal} words={words} held={heldOf(deal, slot)} bare />
      <div>
        <div className={css.line}>
          <span>{words.slot(slot)}</span>
          {!met && (
            <LinkButton aria-expanded={writing} onClick={() => setWriting(!writing)}>
              {t.deal.stage.add}
            </LinkButton>
          )}
        </div>
        {!met && hints?.counts !== undefined && <p className={css.counts}>{hints.counts}</p>}
        {writing && !met && <ProofForm deal={deal} slot={slot} onDone={() => setWriting(false)} />}
      </div>
    </li>
  );
}

function ProofForm({ deal, slot, onDone }: { deal: DealView; slot: string; onDone: () => void }) {
  const t = useRoomText('deal');
  const [rests, setRests] = useState(() => ({ ...noResting(), happenedOn: deal.today }));
  const { save, saving, error } = useRecord(deal.id, onDone);
  const submit = () => save(recordOf(rests, [{ slot, value: true }]));
  return (
    <div className={css.form}>
      <FormErrors error={error}>
        <RestsOnFields value={rests} onChange={setRests} people={peopleOptions(deal)} autoFocus />
      </FormErrors>
      <Button size="compact-md" disabled={rests.quote.trim() === ''} loading={saving} onClick={submit}>
        {t.deal.move.add}
      </Button>
    </div>
  );
}
