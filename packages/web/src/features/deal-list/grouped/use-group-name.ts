import type { ReplyOf, listDealGroups } from '@qibu/contract';
import { lookUp } from '@qibu/phrases/say';
import { useLanguage, useRoomText } from '../../../lib/text.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import type { Grouping } from './narrow.ts';

export type DealGroup = ReplyOf<typeof listDealGroups>['groups'][number];

/** What a group is called at its head. */
export function useGroupName(by: Grouping): (group: DealGroup) => string {
  const t = useRoomText('deals');
  const language = useLanguage();
  const stageName = useStageName();
  const month = (key: string): string =>
    new Date(`${key}-01T00:00:00Z`).toLocaleDateString(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const say: Readonly<Record<Grouping, (group: DealGroup) => string>> = {
    owner: ({ name }) => name ?? '—',
    account: ({ key, name }) => (key === null ? t.deals.noAccount : (name ?? '—')),
    stage: ({ key }) => stageName(key),
    place: ({ key }) => lookUp(t.words.place, key, key ?? '—'),
    month: ({ key }) => (key === null ? t.deals.grouping.noMonth : month(key)),
  };
  return say[by];
}
