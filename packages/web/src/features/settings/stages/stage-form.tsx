import { Button } from '@mantine/core';
import { type CriterionRule, CUSTOMER_SIZES, type StageRule } from '@qibu/core';
import { type SubmitEvent, useState } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import { ManyChips } from '../../../ui/chips.tsx';
import { FormActions, TextField } from '../../../ui/field.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { useParameters } from '../parameters/use-parameters.ts';
import { NeedField } from './need-field.tsx';
import { NewCriterion } from './new-criterion.tsx';
import { StageChanges } from './stage-changes.tsx';
import { knownCriteria, ownCriterion, readRate, stagePatch, stageWith, withCriteria } from './stage-draft.ts';
import { problemOf } from './stage-problem.ts';
import { criterionName, withNames } from './stage-words.ts';
import { useStageSave } from './use-stage-save.ts';

const rateText = (share: number): string => String(Math.round(share * 10_000) / 100);

/** Changes a stage: its rate, its criteria, and how many of them each size of customer must meet. */
export function StageForm({ stage, onDone }: { stage: StageRule; onDone: () => void }) {
  const t = useRoomText('settings', 'method');
  const words = t.settings.stages;
  const stored = useParameters();
  // What the reader began from: a change that arrives meanwhile must not be written over unseen.
  const [state] = useState(stored);
  const [draft, setDraft] = useState(stage);
  const [rate, setRate] = useState(() => rateText(stage.p));
  const { save, saving, error, conflict } = useStageSave({ stage, state, onSaved: onDone });
  const initial = state.initial.stages.find(({ id }) => id === stage.id);
  const [added, setAdded] = useState<readonly CriterionRule[]>([]);
  const known = knownCriteria({ ...stage, criteria: [...stage.criteria, ...added] }, initial);
  const path = `overrides.stages.${state.now.stages.findIndex(({ id }) => id === stage.id)}`;
  const patch = stagePatch(stage, draft);
  const problem = problemOf(readRate(rate), draft, state);
  const show = (next: StageRule) => {
    setDraft(next);
    setRate(rateText(next.p));
  };
  const typeRate = (text: string) => {
    setRate(text);
    setDraft({ ...draft, p: readRate(text) ?? draft.p });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save(patch);
  };
  return (
    <FormErrors error={error}>
      <form className="stack" onSubmit={submit}>
        <TextField
          name={`${path}.p`}
          label={words.rate}
          value={rate}
          inputMode="decimal"
          error={problem === 'rate' ? words.problem.rate : undefined}
          onChange={typeRate}
        />
        <ManyChips
          name={`${path}.criteria`}
          label={words.criteria}
          values={draft.criteria.map(({ id }) => id)}
          chips={known.map(({ id }) => ({ value: id, label: criterionName(id, withNames(t, known)) }))}
          onChange={(ids) => ids.length > 0 && setDraft(withCriteria(draft, known, ids))}
        />
        <p className="soft small">{words.criteriaHint}</p>
        <NewCriterion
          taken={known.map(({ id }) => criterionName(id, withNames(t, known)))}
          onAdd={(name) => {
            const one = ownCriterion(stage, name);
            setAdded([...added, one]);
            setDraft(stageWith(draft, { criteria: [...draft.criteria, one] }));
          }}
        />
        {CUSTOMER_SIZES.map((size) => (
          <NeedField
            key={size}
            size={size}
            stage={draft}
            onChange={(need) => setDraft(stageWith(draft, { [size]: need }))}
          />
        ))}
        {problem !== null && problem !== 'rate' && <p role="alert">{words.problem[problem]}</p>}
        <StageChanges stage={stage} patch={patch} />
        <FormActions>
          <Button type="submit" loading={saving} disabled={problem !== null || Object.keys(patch).length === 0}>
            {t.common.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.common.cancel}
          </Button>
          {initial !== undefined && Object.keys(stagePatch(initial, draft)).length > 0 && (
            <Button variant="subtle" onClick={() => show(initial)}>
              {words.reset}
            </Button>
          )}
        </FormActions>
        {conflict}
      </form>
    </FormErrors>
  );
}
