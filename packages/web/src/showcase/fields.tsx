import { useState } from 'react';
import { AppError } from '../lib/api/app-error.ts';
import { useRoomText, useText } from '../lib/text.tsx';
import {
  AreaField,
  ChoiceField,
  DayField,
  FormColumns,
  SearchField,
  SecretField,
  SwitchField,
  TextField,
} from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { MoneyField } from '../ui/money-field.tsx';
import { noResting, RestsOnFields } from '../ui/rests-on.tsx';
import { Specimen, State } from './specimen.tsx';

export function Fields() {
  return (
    <>
      <Texts />
      <Others />
      <Rests />
      <Refused />
    </>
  );
}

function Texts() {
  const t = useRoomText('deals');
  const [text, setText] = useState('MES');
  const label = t.deals.create.name;
  return (
    <Specimen name="TextField, AreaField, SearchField, SecretField">
      <State of="empty">
        <TextField label={label} value="" placeholder={t.common.form.choose} onChange={setText} />
      </State>
      <State of="filled, with a hint">
        <TextField label={label} hint={t.common.rests.quoteHint} value={text} onChange={setText} />
      </State>
      <State of="required, in error">
        <TextField label={label} required error={t.common.form.notNumber} value={text} onChange={setText} />
      </State>
      <State of="disabled">
        <TextField label={label} disabled value={text} onChange={setText} />
      </State>
      <State of="several lines">
        <AreaField label={t.common.rests.quote} value={text} onChange={setText} />
      </State>
      <State of="several lines, in error">
        <AreaField label={t.common.rests.quote} error={t.common.form.notNumber} value={text} onChange={setText} />
      </State>
      <State of="search">
        <SearchField label={t.deals.filter.search} value={text} onChange={setText} />
      </State>
      <State of="secret">
        <SecretField label={t.auth.password} value={text} autoComplete="new-password" onChange={setText} />
      </State>
    </Specimen>
  );
}

const FEW = ['intent', 'set-up', 'negotiation'] as const;

function Others() {
  const t = useRoomText('deal', 'deals');
  const [amount, setAmount] = useState<number | null>(480_000_000);
  const [day, setDay] = useState<string | null>('2026-03-02');
  const [choice, setChoice] = useState<string | null>('intent');
  const [on, setOn] = useState(true);
  const few = FEW.map((value) => ({ value, label: t.words.stage[value] }));
  const many = Array.from({ length: 12 }, (_, at) => ({ value: `${at}`, label: `${t.words.stage.intent} ${at + 1}` }));
  return (
    <Specimen name="MoneyField, DayField, ChoiceField, SwitchField, FormColumns">
      <State of="amount">
        <MoneyField label={t.deals.columns.amount} currency="CNY" value={amount} onChange={setAmount} />
      </State>
      <State of="amount, empty">
        <MoneyField label={t.deals.columns.amount} currency="CNY" value={null} onChange={setAmount} />
      </State>
      <State of="in columns">
        <FormColumns>
          <DayField label={t.common.rests.on} value={day} onChange={setDay} />
          <DayField label={t.common.rests.on} value={null} error={t.common.form.notNumber} onChange={setDay} />
        </FormColumns>
      </State>
      <State of="one of a few">
        <ChoiceField label={t.words.stageClaimed} options={few} value={choice} onChange={setChoice} />
      </State>
      <State of="one of many, may be none">
        <ChoiceField
          label={t.words.stageClaimed}
          options={many}
          none={t.common.none}
          value={null}
          onChange={setChoice}
        />
      </State>
      <State of="switches">
        <SwitchField label={t.deal.move.exception} value={on} onChange={setOn} />
        <SwitchField label={t.deal.move.exception} value={!on} onChange={(value) => setOn(!value)} />
        <SwitchField label={t.deal.move.exception} value disabled onChange={setOn} />
      </State>
    </Specimen>
  );
}

function Rests() {
  const t = useText();
  const [resting, setResting] = useState(noResting);
  return (
    <Specimen name="RestsOnFields">
      <State of="empty">
        <RestsOnFields value={resting} people={[]} onChange={setResting} />
      </State>
      <State of="in error">
        <RestsOnFields value={resting} people={[]} error={t.common.form.notNumber} onChange={setResting} />
      </State>
    </Specimen>
  );
}

const REFUSED = new AppError('request.invalid', 400, {
  type: 'about:blank',
  title: 'request.invalid',
  status: 400,
  code: 'request.invalid',
  id: 'showcase',
  fields: [{ path: 'body.name', code: 'empty', params: {} }],
});

function Refused() {
  const t = useRoomText('deals');
  const [name, setName] = useState('');
  return (
    <Specimen name="FormErrors">
      <State of="refused by the server, until it is changed">
        <FormErrors error={REFUSED}>
          <TextField name="name" label={t.deals.create.name} value={name} onChange={setName} />
        </FormErrors>
      </State>
    </Specimen>
  );
}
