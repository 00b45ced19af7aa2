import { Button } from '@mantine/core';
import { createAccount, similarAccounts } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading, useWrite } from '../../lib/api/index.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { TextField } from '../../ui/field.tsx';
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
  const t = useRoomText('deals');
  const [text, setText] = useState('');
  if (account !== null)
    return (
      <p>
        <span className={css.label}>{t.deals.create.account}</span>
        <b>{account.name}</b> <LinkButton onClick={() => onChange(null)}>{t.common.edit}</LinkButton>
      </p>
    );
  return (
    <div className="stack">
      <TextField
        label={t.deals.create.account}
        placeholder={t.deals.create.accountHint}
        value={text}
        onChange={setText}
        maxLength={200}
      />
      {text.trim() !== '' && <Found text={text.trim()} onChange={onChange} />}
    </div>
  );
}

function Found({ text, onChange }: { text: string; onChange: (account: Named) => void }) {
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
      {current && !isThere && <NewAccount name={text} shown={items} onChange={onChange} />}
    </ul>
  );
}

interface NewAccountProps {
  readonly name: string;
  /** Accounts already shown above. */
  readonly shown: readonly Named[];
  readonly onChange: (account: Named) => void;
}

/** A new customer; existing ones with a similar name that are not shown yet are offered first. */
function NewAccount({ name, shown, onChange }: NewAccountProps) {
  const t = useRoomText('deals');
  const [sure, setSure] = useState(false);
  const { data: similar } = useQuery(reading(similarAccounts, { query: { name } }));
  const { mutate, isPending } = useWrite(createAccount, {
    onDone: (made) => onChange({ id: made.id, name: made.name }),
  });
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
        loading={isPending}
        onClick={() => mutate({ body: { name } })}
      >
        {fill(t.deals.create.newAccount, { name })}
      </Button>
    </li>
  );
}
