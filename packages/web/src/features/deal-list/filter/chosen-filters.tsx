import { listUsers } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../../lib/api/index.ts';
import { formatDay } from '../../../lib/days.ts';
import { useMe } from '../../../lib/me.ts';
import { formatMoney } from '../../../lib/money.ts';
import { useLanguage, useRoomText } from '../../../lib/text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { deals } from '../deals.ts';
import type { DealsFilter } from '../deals-search.ts';
import css from './filter.module.css';
import { lookUp } from '@qibu/phrases/say';

/** What is set behind "more", each with its own way out. */
export function ChosenFilters() {
  const { search, change } = deals.useSearch();
  const sayFilter = useFilterWords();
  const chosen = MORE.filter((name) => search[name] !== undefined);
  if (chosen.length === 0) return null;
  return (
    <ul className={css.chosen}>
      {chosen.map((name) => (
        <li key={name}>
          <button type="button" onClick={() => change({ [name]: undefined })}>
            {sayFilter(name)} <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
/** Filters that have no switch of their own in the line. */
const MORE = [
  'owner',
  'account',
  'stage',
  'evidenced',
  'outcome',
  'verdict',
  'flag',
  'overdue',
  'noAccount',
  'closesFrom',
  'closesTo',
  'noCloseDay',
  'amountMin',
  'amountMax',
  'import',
] as const satisfies readonly (keyof DealsFilter)[];
type More = (typeof MORE)[number];

/** A filter with its values in words. */
function useFilterWords(): (name: More) => string {
  const t = useRoomText('deals', 'judgement');
  const language = useLanguage();
  const { currency } = useMe().workspace;
  const { search } = deals.useSearch();
  const { data } = useQuery({ ...reading(listUsers, {}), enabled: search.owner !== undefined, staleTime: 300_000 });
  const listed = (nameOf: (code: string) => string) => (value: string) =>
    value.split(',').map(nameOf).join(t.common.joiner);
  const words = <T extends Readonly<Record<keyof T, string>>>(table: T) => listed((code) => lookUp(table, code, code));
  const stages = words(t.words.stage);
  const owners = listed((owner) => data?.items.find(({ id }) => id === owner)?.name ?? owner);
  const flags = listed((flag) => lookUp(t.flags, flag, null)?.title ?? flag);
  const outcomes = words({ ...t.words.outcome, all: t.common.all });
  const { filter } = t.deals;
  const money = (minor: number) => formatMoney(minor, currency, { language });
  const say: { readonly [K in More]: () => string } = {
    owner: () => `${filter.owner}: ${owners(search.owner ?? '')}`,
    account: () => filter.byAccount,
    stage: () => `${filter.stage}: ${stages(search.stage ?? '')}`,
    evidenced: () => `${filter.evidenced}: ${stages(search.evidenced ?? '')}`,
    outcome: () => `${filter.outcome}: ${outcomes(search.outcome ?? '')}`,
    verdict: () => `${filter.verdict}: ${words(t.words.place)(search.verdict ?? '')}`,
    flag: () => `${filter.flag}: ${flags(search.flag ?? '')}`,
    overdue: () => filter.overdue,
    noAccount: () => filter.noAccount,
    closesFrom: () => `${filter.closesFrom} ${formatDay(search.closesFrom ?? '', language)}`,
    closesTo: () => `${filter.closesTo} ${formatDay(search.closesTo ?? '', language)}`,
    noCloseDay: () => filter.noCloseDay,
    amountMin: () => `${filter.amountMin} ${money(search.amountMin ?? 0)}`,
    amountMax: () => `${filter.amountMax} ${money(search.amountMax ?? 0)}`,
    import: () => filter.import,
  };
  return (name) => say[name]();
}
