import { dismissFlag } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { dayAfter, formatDay } from '../../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { AreaField, DayField } from '../../../ui/field.tsx';
import { FlagMark } from '../../../ui/flag-mark.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { readAdviceKey } from '../acts.ts';
import { useDeal } from '../deal-scene.tsx';

const TWO_WEEKS = 14;
const YEAR = 365;

/** Sets a mine aside: why it does not matter, and until when. It comes back after that day. */
export function DismissPanel() {
  const t = useRoomText('deal', 'judgement');
  const language = useLanguage();
  const { deal, words, search, close } = useDeal();
  const asked = readAdviceKey(search.about ?? '');
  const flag = deal.analysis.flags.find(({ id, subject }) => id === asked.id && subject === asked.subject);
  const [reason, setReason] = useState('');
  const [expiresOn, setExpires] = useState(dayAfter(deal.today, TWO_WEEKS));
  const keep = useKeepDeal();
  const { mutate, isPending, error } = useWrite(dismissFlag, {
    onDone: (next) => {
      keep(next);
      showDone(fill(t.deal.mines.done, { day: formatDay(expiresOn, language) }));
      close();
    },
  });
  const ready = flag !== undefined && reason.trim() !== '';
  const submit = () =>
    ready &&
    mutate({
      params: { id: deal.id },
      body: { flag: flag.id, subject: flag.subject, reason: reason.trim(), expiresOn },
    });
  return (
    <SidePanel
      opened
      onClose={close}
      title={t.deal.mines.dismissTitle}
      footer={<SaveBar label={t.deal.mines.dismiss} saving={isPending} disabled={!ready} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={error}>
        {flag !== undefined && (
          <FlagMark severity={flag.severity} title={words.flag(flag)} sentence={t.flags[flag.id].why} />
        )}
        <p className="soft">{t.deal.mines.dismissLead}</p>
        <AreaField
          name="reason"
          label={t.deal.mines.reason}
          placeholder={t.deal.mines.reasonHint}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={500}
          autoFocus
        />
        <DayField
          name="expiresOn"
          label={t.deal.mines.until}
          value={expiresOn}
          min={dayAfter(deal.today, 1)}
          max={dayAfter(deal.today, YEAR)}
          onChange={(day) => setExpires(day ?? dayAfter(deal.today, TWO_WEEKS))}
        />
      </PanelForm>
    </SidePanel>
  );
}
