import { type AccountView, getAccount, LIMITS, scoreAccount } from '@qibu/contract';
import { type AccountCriterion, EVIDENCE_KINDS, type EvidenceKind } from '@qibu/core';
import { lookUp } from '@qibu/phrases/say';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { RestQuote } from '../../../ui/basis-mark.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { AreaField, ChoiceField, DayField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SideBySide } from '../../../ui/side-by-side.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { restsOf } from './criteria.tsx';
import { type Criterion, pointsOf } from './verdict.ts';

interface ScorePanelProps {
  readonly view: AccountView;
  readonly criterion: Criterion;
  readonly onClose: () => void;
}
const SCORES = ['0', '1', '2', '3', '4', '5'] as const;
type Score = (typeof SCORES)[number];

interface Draft {
  readonly score: Score | null;
  readonly quote: string;
  readonly kind: EvidenceKind;
  readonly happenedOn: string;
}

/** A score and, in the same panel, what it rests on; without that it does not count. */
export function ScorePanel({ view, criterion, onClose }: ScorePanelProps) {
  const t = useRoomText('accounts');
  const { today } = useMe().workspace;
  const [draft, setDraft] = useState<Draft>({
    score: SCORES.find((one) => Number(one) === pointsOf(criterion)) ?? null,
    quote: '',
    kind: 'document',
    happenedOn: today,
  });
  const [tried, setTried] = useState(false);
  const label = useCriterionWords(criterion.id).label;
  const { save, saving, error } = useScore(view, label, onClose);
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const submit = () => {
    setTried(true);
    if (draft.score !== null) save(criterion.id, draft);
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={fill(t.accounts.criteria.panel, { criterion: label })}
      footer={<SaveBar label={t.accounts.criteria.save} saving={saving} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={error}>
        <ScoreField criterion={criterion.id} score={draft.score} onChange={(score) => set({ score })} />
        {tried && draft.score === null && <p role="alert">{t.accounts.criteria.chooseScore}</p>}
        <RestFields draft={draft} onChange={set} today={today} proof={useCriterionWords(criterion.id).proof} />
      </PanelForm>
      {restsOf(view, criterion).map((rest) => (
        <RestQuote key={rest.id} rest={rest} />
      ))}
    </SidePanel>
  );
}

function useCriterionWords(id: string) {
  return lookUp(useRoomText('method').slots.account, id, { label: id, ask: '', proof: '' });
}

interface ScoreFieldProps {
  readonly criterion: string;
  readonly score: Score | null;
  readonly onChange: (score: Score | null) => void;
}

function ScoreField({ criterion, score, onChange }: ScoreFieldProps) {
  const t = useRoomText('accounts');
  const words = useCriterionWords(criterion);
  return (
    <div>
      <p>{words.ask}</p>
      <Chips
        name="score"
        label={fill(t.accounts.criteria.scoreOf, { criterion: words.label })}
        hideLabel
        chips={SCORES.map((value) => ({ value, label: value }))}
        value={score}
        onChange={onChange}
      />
      <p className="soft small">{t.accounts.criteria.scale}</p>
    </div>
  );
}

interface RestFieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly today: string;
  readonly proof: string;
}

function RestFields({ draft, onChange, today, proof }: RestFieldsProps) {
  const t = useRoomText('accounts');
  const { rests } = t.common;
  const kinds = EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t.words.evidenceKind[kind] }));
  return (
    <>
      <AreaField
        name="evidence.quote"
        label={rests.title}
        hint={fill(t.accounts.criteria.proof, { proof })}
        placeholder={rests.quote}
        value={draft.quote}
        rows={3}
        maxLength={LIMITS.quote}
        onChange={(quote) => onChange({ quote })}
      />
      <SideBySide>
        <ChoiceField
          name="evidence.kind"
          label={rests.kind}
          hint={t.words.evidenceKindNote[draft.kind]}
          value={draft.kind}
          options={kinds}
          onChange={(kind) => onChange({ kind: (kind ?? draft.kind) as EvidenceKind })}
        />
        <DayField
          name="happenedOn"
          label={t.accounts.criteria.happened}
          value={draft.happenedOn}
          max={today}
          onChange={(day) => onChange({ happenedOn: day ?? today })}
        />
      </SideBySide>
      {draft.quote.trim() === '' && <p className="soft small">{rests.noneNote}</p>}
    </>
  );
}

/** Records the score; the account's grade and the mines of its deals follow. */
function useScore(view: AccountView, label: string, onClose: () => void) {
  const t = useRoomText('accounts');
  const queries = useQueryClient();
  const { mutate, isPending, error } = useWrite(scoreAccount, {
    onDone: (next) => {
      queries.setQueryData(reading(getAccount, { params: { id: view.id } }).queryKey, next);
      showDone(fill(t.accounts.criteria.saved, { criterion: label }));
      onClose();
    },
  });
  const save = (criterion: string, { score, quote, kind, happenedOn }: Draft) =>
    mutate({
      params: { id: view.id },
      body: {
        criterion: criterion as AccountCriterion, // the server's own list of criteria
        score: Number(score),
        happenedOn,
        evidence: quote.trim() === '' ? null : { kind, quote: quote.trim() },
      },
    });
  return { save, saving: isPending, error };
}
