import { Button } from '@mantine/core';
import { LIMITS, patchWorkspace } from '@qibu/contract';
import { CURRENCY_CODES } from '@qibu/core';
import { type SubmitEvent, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { ChoiceField, FormActions, FormColumns, TextField } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';
import css from '../settings.module.css';
import { TabLead } from '../tab-lead.tsx';
import { Sample } from './sample.tsx';

/** Name, currency, sample data. */
export function WorkspaceTab() {
  const t = useRoomText('settings');
  return (
    <>
      <TabLead text={t.settings.workspace.lead} />
      <WorkspaceForm />
      <Sample />
    </>
  );
}

function WorkspaceForm() {
  const t = useRoomText('settings');
  const { user, workspace } = useMe();
  const [name, setName] = useState(workspace.name);
  const [currency, setCurrency] = useState<string | null>(workspace.currency);
  const save = useWrite(patchWorkspace, { onDone: () => showDone(t.common.saved) });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = CURRENCY_CODES.find((one) => one === currency);
    save.mutate({ body: { name: name.trim(), ...(chosen ? { currency: chosen } : {}) }, ifMatch: workspace.version });
  };
  return (
    <Section title={t.settings.tabs.workspace} note={`${t.settings.workspace.timeZone} ${workspace.timeZone}`}>
      <FormErrors error={save.error}>
        <form className={css.form} onSubmit={submit}>
          <FormColumns>
            <TextField
              name="name"
              label={t.settings.workspace.name}
              value={name}
              maxLength={LIMITS.name}
              disabled={!user.isAdmin}
              onChange={setName}
            />
            <ChoiceField
              name="currency"
              label={t.settings.workspace.currency}
              value={currency}
              disabled={!user.isAdmin}
              options={CURRENCY_CODES.map((code) => ({ value: code, label: code }))}
              onChange={setCurrency}
            />
          </FormColumns>
          {user.isAdmin && (
            <FormActions>
              <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
                {t.common.save}
              </Button>
            </FormActions>
          )}
        </form>
      </FormErrors>
    </Section>
  );
}
