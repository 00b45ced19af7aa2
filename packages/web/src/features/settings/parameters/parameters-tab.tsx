import { type ParameterRow, type ParameterValue, parameterRows } from '@qibu/core';
import { useState } from 'react';
import { useMe } from '../../../lib/me.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { TabLead } from '../tab-lead.tsx';
import { changesOf, type Draft, problemsOf, withValue } from './draft.ts';
import { groupOf } from './groups.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { ParameterEditingProvider } from './parameter-editing.ts';
import { ParameterGroups } from './parameter-groups.tsx';
import { SaveBar } from './save-bar.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { useParameterSave } from './use-parameter-save.ts';
import { useParameters } from './use-parameters.ts';

/** Every number a judgement uses: what differs first, the rest in groups that open, saved together. */
export function ParametersTab() {
  const t = useRoomText('settings');
  const { user } = useMe();
  const state = useParameters();
  const rows = parameterRows(state.now, state.initial).filter(({ path }) => groupOf(path) !== null);
  const [draft, setDraft] = useState<Draft>({});
  const [asking, setAsking] = useState(false);
  const changes = changesOf(rows, draft);
  const problems = problemsOf(state, changes);
  const drop = () => {
    setDraft({});
    setAsking(false);
  };
  const { save, saving, conflict } = useParameterSave(state, rows, drop);
  const wrong = problems.length > 0;
  const ask = () => changes.length > 0 && !wrong && setAsking(true);
  useShortcuts([{ keys: 'mod+s', label: t.settings.parameters.save, run: ask, always: true }]);
  const editing = {
    draft,
    problems,
    locked: user.isAdmin ? null : t.settings.adminOnly,
    set: (row: ParameterRow, value: ParameterValue) => setDraft((before) => withValue(before, row, value)),
  };
  return (
    <ParameterEditingProvider value={editing}>
      <TabLead text={t.settings.parameters.lead} />
      <ParameterGroups rows={rows} ownStages={state.overrides['stages'] !== undefined} />
      <SaveBar changes={changes} wrong={wrong} onSave={ask} onDrop={drop} />
      {asking && (
        <SaveDialog
          changes={changes}
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
