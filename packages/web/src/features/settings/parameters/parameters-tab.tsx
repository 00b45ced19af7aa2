import type { ParametersEffect } from '@qibu/contract';
import { type ParameterProblem, type ParameterRow, type ParameterValue, parameterRows } from '@qibu/core';
import { useState } from 'react';
import { useMe } from '../../../lib/me.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { TabLead } from '../tab-lead.tsx';
import { changesOf, type Draft, overridesOf, problemsOf, withValue } from './draft.ts';
import { Editions } from './editions.tsx';
import { movedText, partText } from './effect-text.ts';
import { groupOf } from './groups.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { ParameterEditingProvider } from './parameter-editing.ts';
import { ParameterGroups } from './parameter-groups.tsx';
import { Migrated } from './migrated.tsx';
import css from './parameters.module.css';
import { refusedValues } from './refused-values.ts';
import { SaveBar } from './save-bar.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { useParameterSave } from './use-parameter-save.ts';
import { useParameters } from './use-parameters.ts';

/** What the server has against a draft, until a value of it is changed. */
interface RefusedDraft {
  readonly draft: Draft;
  readonly problems: readonly ParameterProblem[];
}

/** Every number a judgement uses: what differs first, the rest in groups that open, saved together. */
export function ParametersTab() {
  const t = useRoomText('settings');
  const { user } = useMe();
  const state = useParameters();
  const rows = parameterRows(state.now, state.initial).filter(({ path }) => groupOf(path) !== null);
  const [draft, setDraft] = useState<Draft>({});
  const [asking, setAsking] = useState(false);
  const changes = changesOf(rows, draft);
  const [refused, setRefused] = useState<RefusedDraft | null>(null);
  const problems = [...problemsOf(state, changes), ...(refused?.draft === draft ? refused.problems : [])];
  const drop = () => {
    setDraft({});
    setAsking(false);
  };
  const [moved, setMoved] = useState<ParametersEffect | null>(null);
  const { save, saving, conflict } = useParameterSave(state, rows, {
    saved: (effect) => {
      drop();
      setMoved(effect);
    },
    refused: (error) => setRefused({ draft, problems: refusedValues(error) }),
  });
  const wrong = problems.length > 0;
  const ask = () => changes.length > 0 && !wrong && setAsking(true);
  useShortcuts([{ keys: 'mod+s', label: t.settings.parameters.save, run: ask, always: true }], 'page');
  const editing = {
    draft,
    problems,
    locked: user.isAdmin ? null : t.settings.adminOnly,
    set: (row: ParameterRow, value: ParameterValue) => setDraft((before) => withValue(before, row, value)),
  };
  return (
    <ParameterEditingProvider value={editing}>
      <TabLead text={t.settings.parameters.lead} />
      {moved !== null && changes.length === 0 && (
        <p role="status" className={css.moved}>
          {movedText(moved, t.settings.parameters)} {partText(moved, t.settings.parameters)}
        </p>
      )}
      <Migrated overrides={state.overrides} />
      <ParameterGroups rows={rows} ownStages={state.overrides['stages'] !== undefined} />
      <Editions editions={state.editions} />
      <SaveBar changes={changes} wrong={wrong} onSave={ask} onDrop={drop} />
      {asking && (
        <SaveDialog
          changes={changes}
          overrides={overridesOf(state, changes)}
          saving={saving}
          onClose={() => setAsking(false)}
          onSave={() => void save(changes).finally(() => setAsking(false))}
        />
      )}
      {conflict}
      <LeaveGuard count={changes.length} />
    </ParameterEditingProvider>
  );
}
