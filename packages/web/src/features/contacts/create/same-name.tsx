import { listContacts } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';

const LEAST = 2;
const MOST = 6;

/** Contacts of the customer who are called like the one being typed: nobody should be there twice. */
export function SameName({ name, accountId }: { readonly name: string; readonly accountId: string }) {
  const t = useRoomText('contacts');
  const q = useDeferredValue(name.trim());
  const { data } = useQuery({
    ...reading(listContacts, { query: { account: accountId, q, limit: MOST } }),
    enabled: q.length >= LEAST,
  });
  const found = q.length < LEAST ? [] : (data?.items ?? []);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <p className="small">
          {t.contacts.create.already}{' '}
          {found.map(({ id, name: known, title }) => (
            <Link key={id} to="/contacts/$contactId" params={{ contactId: id }}>
              {[known, title].filter(Boolean).join(' · ')}{' '}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
