import type { SignalId } from '@qibu/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { blankStatement, type Statement } from '../../../parts/evidence/statement.ts';
import { useRecord } from '../../../parts/evidence/use-record.ts';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import { answerWords } from '../verdict/signal-words.ts';
import { Circumstances } from './circumstances.tsx';
import { type Marks, mark, marked, signalRecord } from './draft.ts';
import { GROUPS } from './groups.ts';
import { LiveBar } from './live-bar.tsx';
import { SignalGroup } from './signal-group.tsx';
import css from './signals.module.css';
import { focusFirstSignal, useRowKeys } from './use-row-keys.ts';

/** The quick form: mark what the customer does, say once who showed it and when, and see the verdict move. */
export function SignalsForm() {
  const t = useRoomText('deal', 'method');
  const { deal, search, locked } = useDeal();
  const [marks, setMarks] = useState<Marks>({});
  const [statement, setStatement] = useState<Statement>(() => ({
    ...blankStatement(deal.today),
    kind: 'observation',
  }));
  const count = marked(marks).length;
  const { save, saving, error } = useRecord(deal.id, () => {
    showDone(fill(t.deal.signals.saved, { count }));
    setMarks({});
    setStatement((now) => ({ ...now, quote: '' }));
  });
  const reason = locked('record');
  const record = useMemo(
    () => signalRecord(marks, statement, (id, answer) => answerWords(t, id, answer)),
    [marks, statement, t],
  );
  const submit = () => {
    if (count > 0 && reason === null) save({ evidence: [...record.evidence], signals: [...record.signals] });
  };
  const onMark = (signal: SignalId, answer: 'for' | 'mixed' | 'against') => setMarks(mark(marks, signal, answer));
  const keys = useRowKeys(onMark);
  const place = useRef<HTMLDivElement>(null);
  useShortcuts([...keys, { keys: 'mod+enter', label: t.common.save, always: true, run: submit }], 'panel', place);
  const { about } = search;
  useEffect(() => {
    if (about === undefined) focusFirstSignal();
  }, [about]);
  return (
    <div ref={place} className={css.tab}>
      <p className="soft">
        {t.deal.signals.lead} <span className={css.keysHint}>{t.deal.signals.keysHint}</span>
      </p>
      {reason === null && (
        <FormErrors error={error}>
          <Circumstances statement={statement} onChange={setStatement} />
        </FormErrors>
      )}
      {GROUPS.map((group) => (
        <SignalGroup key={group.id} group={group} marks={marks} onMark={onMark} locked={reason} />
      ))}
      {reason === null && <LiveBar record={record} saving={saving} onSave={submit} onClear={() => setMarks({})} />}
    </div>
  );
}
