import { Button } from '@mantine/core';
import { createAccount, similarAccounts } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { reading, useWrite } from '../../lib/api/index.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import css from './account-field.module.css';
import { type Named, useAccountsFound } from './use-accounts-found.ts';

interface AccountFieldProps {
  readonly account: Named | null;
  readonly onChange: (account: Named | null) => void;
}
const SHOWN = 6;

/** Finds the customer while typing; one that is not there yet is made in place, after a look at similar names. */
export function AccountField({ account, onChange }: AccountFieldProps) {
  return account === null ? <FindAccount onChange={onChange} /> : <Chosen account={account} onChange={onChange} />;
}

/** The customer chosen; one that is gone meanwhile says so here. */
function Chosen({ account, onChange }: AccountFieldProps & { readonly account: Named }) {
  const t = useRoomText('deals');
  const id = useId();
  const refused = useFieldError('accountId', account.id);
  return (
    <div role="group" aria-label={t.deals.create.account} {...(refused !== null && WRONG)} aria-describedby={id}>
      <span className={css.label}>{t.deals.create.account}</span>
      <b>{account.name}</b> <LinkButton onClick={() => onChange(null)}>{t.common.edit}</LinkButton>
      <p id={id} className={css.error}>
        {refused}
      </p>
    </div>
  );
}
const WRONG = { 'aria-invalid': true } as const;

function FindAccount({ onChange }: Pick<AccountFieldProps, 'onChange'>) {
  const t = useRoomText('deals');
  const [text, setText] = useState('');
  const creation = useWrite(createAccount, {
    onDone: (made) => onChange({ id: made.id, name: made.name }),
  });
  return (
    <FormErrors error={creation.error}>
      <div className="stack">
        <TextField
          name="name"
          label={t.deals.create.account}
          placeholder={t.deals.create.accountHint}
          value={text}
          onChange={setText}
          maxLength={200}
        />
        {text.trim() !== '' && <Found text={text.trim()} creation={creation} onChange={onChange} />}
      </div>
    </FormErrors>
  );
}

type Creation = Pick<ReturnType<typeof useWrite<typeof createAccount>>, 'mutate' | 'isPending'>;
interface FoundProps {
  readonly text: string;
  readonly creation: Creation;
  readonly onChange: (account: Named) => void;
}

function Found({ text, creation, onChange }: FoundProps) {
  const { items, current } = useAccountsFound(text, SHOWN);
  const isThere = items.some(({ name }) => name === text);
  return (
    <ul className={css.found}>
      {items.map(({ id, name, industry }) => (
        <li key={id}>
          <button type="button" onClick={() => onChange({ id, name })}>
            {name} {industry !== null && <span className="soft">{industry}</span>}
          </button>
        </li>
      ))}
      {current && !isThere && <NewAccount name={text} shown={items} creation={creation} onChange={onChange} />}
    </ul>
  );
}

interface NewAccountProps {
  readonly name: string;
  /** Accounts already shown above. */
  readonly shown: readonly Named[];
  readonly creation: Creation;
  readonly onChange: (account: Named) => void;
}

/** A new customer; existing ones with a similar name that are not shown yet are offered first. */
function NewAccount({ name, shown, creation, onChange }: NewAccountProps) {
  const t = useRoomText('deals');
  const [sure, setSure] = useState(false);
  const { data: similar } = useQuery(reading(similarAccounts, { query: { name } }));
  const likes = (similar?.items ?? []).filter((one) => !shown.some(({ id }) => id === one.id));
  if (likes.length > 0 && !sure)
    return (
      <li className={css.similar}>
        <p>{t.deals.create.similar}</p>
        {likes.map((one) => (
          <LinkButton key={one.id} onClick={() => onChange(one)}>
            {one.name}
          </LinkButton>
        ))}
        <LinkButton className="soft" onClick={() => setSure(true)}>
          {t.deals.create.makeNew}
        </LinkButton>
      </li>
    );
  return (
    <li>
      <Button
        variant="default"
        size="compact-sm"
        disabled={similar === undefined}
        loading={creation.isPending}
        onClick={() => creation.mutate({ body: { name } })}
      >
        {fill(t.deals.create.newAccount, { name })}
      </Button>
    </li>
  );
}
