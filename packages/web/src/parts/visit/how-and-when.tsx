import { INTERACTION_KINDS, LEADS } from '@qibu/core';
import { useRoomText } from '../../lib/text.tsx';
import { Chips } from '../../ui/chips.tsx';
import { DayField, SwitchField } from '../../ui/field.tsx';
import { TALK_MINUTES, type TalkLength } from './visit-draft.ts';
import type { VisitPart } from './visit-part.ts';

const TALK_LENGTHS = Object.keys(TALK_MINUTES) as readonly TalkLength[];

/** The kind of contact, its day, how long it took, who led, and whether they answered. */
export function HowAndWhen({ deal, draft, onChange }: Omit<VisitPart, 'people'>) {
  const t = useRoomText('record');
  return (
    <>
      <Chips
        name="interaction.kind"
        label={t.record.kind}
        chips={INTERACTION_KINDS.map((value) => ({ value, label: t.words.interaction[value] }))}
        value={draft.kind}
        onChange={(kind) => kind !== null && onChange({ kind, twoWay: true })}
      />
      <DayField
        name="interaction.happenedOn"
        label={t.record.when}
        value={draft.happenedOn}
        max={deal.today}
        onChange={(day) => onChange({ happenedOn: day ?? deal.today })}
      />
      {draft.kind !== 'message' && <TalkFields draft={draft} onChange={onChange} />}
      {(draft.kind === 'message' || draft.kind === 'call') && (
        <SwitchField
          name="interaction.twoWay"
          label={t.record.twoWay}
          hint={t.record.twoWayNote}
          value={draft.twoWay}
          onChange={(twoWay) => onChange({ twoWay })}
        />
      )}
    </>
  );
}

/** How long it took and who led, for whoever cares to say: the judgement reads both. */
function TalkFields({ draft, onChange }: Pick<VisitPart, 'draft' | 'onChange'>) {
  const { record } = useRoomText('record');
  return (
    <>
      <Chips
        label={record.length}
        chips={TALK_LENGTHS.map((value) => ({ value, label: record.lengths[value] }))}
        value={draft.length}
        onChange={(length) => onChange({ length })}
      />
      <Chips
        label={record.led}
        chips={LEADS.map((value) => ({ value, label: record.leads[value] }))}
        value={draft.led}
        onChange={(led) => onChange({ led })}
      />
    </>
  );
}
