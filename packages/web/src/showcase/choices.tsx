import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRoomText, useText } from '../lib/text.tsx';
import { type Chip, Chips, ManyChips } from '../ui/chips.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { EditForm, EditPopover } from '../ui/edit-popover.tsx';
import { TextField } from '../ui/field.tsx';
import { FilterBar, FilterToggle } from '../ui/filter-bar.tsx';
import { InlineEdit, type InlineKind } from '../ui/inline-edit.tsx';
import { Specimen, State } from './specimen.tsx';

type Answer = 'for' | 'mixed' | 'against';
const nothing = () => {};

export function Choices() {
  return (
    <>
      <Buttons />
      <AllChips />
      <Filters />
      <Edits />
    </>
  );
}

function Buttons() {
  const t = useRoomText('deals');
  return (
    <Specimen name="Button, ConfirmButton">
      <Button>{t.common.save}</Button>
      <Button variant="default">{t.common.cancel}</Button>
      <Button loading>{t.common.save}</Button>
      <Button disabled>{t.common.save}</Button>
      <ConfirmButton question={t.deals.empty.title2} onConfirm={nothing}>
        {t.common.undo}
      </ConfirmButton>
    </Specimen>
  );
}

function AllChips() {
  const t = useText();
  const [one, setOne] = useState<Answer | null>('for');
  const [many, setMany] = useState<readonly Answer[]>(['for', 'against']);
  const chips: readonly Chip<Answer>[] = [
    { value: 'for', label: t.words.answerShort.for, tone: 'bullet' },
    { value: 'mixed', label: t.words.answerShort.mixed, tone: 'amber' },
    { value: 'against', label: t.words.answerShort.against, tone: 'mine' },
  ];
  const shared = { label: t.common.why, chips, value: one, onChange: setOne };
  return (
    <Specimen name="Chips, ManyChips">
      <State of="one, can be taken back">
        <Chips {...shared} clearable />
      </State>
      <State of="stacked">
        <Chips {...shared} stacked />
      </State>
      <State of="disabled">
        <Chips {...shared} disabled />
      </State>
      <State of="many">
        <ManyChips label={t.common.why} chips={chips} values={many} onChange={setMany} />
      </State>
    </Specimen>
  );
}

function Filters() {
  const t = useRoomText('deals');
  const [on, setOn] = useState(true);
  return (
    <Specimen name="FilterBar, FilterToggle">
      <State of="one filter set, a count, a way to clear">
        <FilterBar count={{ value: 1_234, capped: false }} onClear={nothing}>
          <FilterToggle on={on} onChange={setOn}>
            {t.deals.filter.inflated}
          </FilterToggle>
          <FilterToggle on={!on} onChange={() => setOn(!on)}>
            {t.deals.filter.mine}
          </FilterToggle>
        </FilterBar>
      </State>
      <State of="more than can be counted">
        <FilterBar count={{ value: 1_000, capped: true }}>
          <FilterToggle on={false} onChange={setOn}>
            {t.deals.filter.inflated}
          </FilterToggle>
        </FilterBar>
      </State>
    </Specimen>
  );
}

const KINDS: readonly { readonly kind: InlineKind; readonly value: string | number }[] = [
  { kind: 'text', value: 'MES' },
  { kind: 'money', value: 480_000_000 },
  { kind: 'day', value: '2026-03-02' },
  { kind: 'choice', value: 'intent' },
  { kind: 'number', value: 12 },
];

function Edits() {
  const t = useRoomText('deal', 'deals');
  const options = [{ value: 'intent', label: t.words.stage.intent }];
  return (
    <Specimen name="InlineEdit, EditPopover, EditForm">
      {KINDS.map(({ kind, value }) => (
        <State key={kind} of={kind}>
          <InlineEdit label={kind} display={value} kind={kind} value={value} options={options} onSave={nothing} />
        </State>
      ))}
      <State of="locked">
        <InlineEdit
          label="locked"
          display="MES"
          kind="text"
          value="MES"
          locked={t.deal.asOf.readOnly}
          onSave={nothing}
        />
      </State>
      <State of="popover">
        <EditPopover label={t.deals.create.name} display={t.deals.create.name} className="link" width={320}>
          {(close) => <TextField label={t.deals.create.name} value="" onChange={close} />}
        </EditPopover>
      </State>
      <State of="form, saving">
        <EditForm saving onSave={nothing} onClose={nothing}>
          <TextField label={t.deals.create.name} value="MES" onChange={nothing} />
        </EditForm>
      </State>
    </Specimen>
  );
}
