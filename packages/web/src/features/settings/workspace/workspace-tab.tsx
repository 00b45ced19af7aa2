import { Button } from '@mantine/core';
import { LIMITS, patchWorkspace } from '@qibu/contract';
import { CURRENCY_CODES } from '@qibu/core';
import { type SubmitEvent, useMemo, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { ChoiceField, FormActions, FormColumns, TextField } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';
import css from '../settings.module.css';
import { TabLead } from '../tab-lead.tsx';
import { Backups } from './backups.tsx';
import { RequireSecondFactor } from './require-second-factor.tsx';
import { Sample } from './sample.tsx';

/** Name, currency, time zone, sample data, backups. */
export function WorkspaceTab() {
  const t = useRoomText('settings');
  const { user } = useMe();
  return (
    <>
      <TabLead text={t.settings.workspace.lead} />
      <WorkspaceForm />
      <RequireSecondFactor />
      <Sample />
      {user.isAdmin && <Backups />}
    </>
  );
}

/** 'Asia/Shanghai (GMT+8)': the name, and what the clock there shows now. */
function zoneOption(value: string) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: value, timeZoneName: 'shortOffset' }).formatToParts();
  return { value, label: `${value} (${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''})` };
}

/** Every zone the browser knows, and the one in force. */
const useZones = (current: string) =>
  useMemo(
    () => [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort().map(zoneOption),
    [current],
  );

function WorkspaceForm() {
  const t = useRoomText('settings');
  const { user, workspace } = useMe();
  const [name, setName] = useState(workspace.name);
  const [currency, setCurrency] = useState<string | null>(workspace.currency);
  const zones = useZones(workspace.timeZone);
  const [timeZone, setTimeZone] = useState<string | null>(workspace.timeZone);
  const save = useWrite(patchWorkspace, { onDone: () => showDone(t.common.saved) });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = CURRENCY_CODES.find((one) => one === currency);
    const body = {
      name: name.trim(),
      ...(chosen ? { currency: chosen } : {}),
      ...(timeZone ? { timeZone } : {}),
    };
    save.mutate({ body, ifMatch: workspace.version });
  };
  return (
    <Section title={t.settings.tabs.workspace}>
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
            <ChoiceField
              name="timeZone"
              label={t.settings.workspace.timeZone}
              hint={t.settings.workspace.timeZoneHint}
              value={timeZone}
              disabled={!user.isAdmin}
              options={zones}
              onChange={setTimeZone}
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
