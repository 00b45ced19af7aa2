import { listContacts } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { ManyChips } from '../../../ui/chips.tsx';

const OFFERED = 12;

interface FirstPeopleProps {
  readonly accountId: string;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Contacts the customer has already, to be in the deal from the first day; none of them unless chosen. */
export function FirstPeople({ accountId, chosen, onChange }: FirstPeopleProps) {
  const t = useRoomText('deals');
  const { data } = useQuery(reading(listContacts, { query: { account: accountId, limit: OFFERED } }));
  const people = data?.items ?? [];
  if (people.length === 0) return null;
  return (
    <ManyChips
      name="people"
      label={t.deals.create.people}
      chips={people.map(({ id, name, title }) => ({
        value: id,
        label: [name, title].filter(Boolean).join(' · '),
      }))}
      values={chosen}
      onChange={onChange}
    />
  );
}
