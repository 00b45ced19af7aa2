import { Button } from '@mantine/core';
import { type AccountView, type AccountVisit, listAccountVisits } from '@qibu/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { openRecord } from '../../../lib/record-opener.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import css from './history.module.css';

const PAGE = 5;

/** Visits and calls in all deals of the customer, newest first; more on demand. */
export function Visits({ view }: { readonly view: AccountView }) {
  const t = useRoomText('accounts');
  const { visits } = t.accounts;
  const log = useVisits(view.id);
  const rows = log.data?.pages.flatMap(({ items }) => items) ?? [];
  const count = log.data?.pages[0]?.count.value ?? 0;
  const open = view.deals.find(({ outcome }) => outcome === 'open');
  return (
    <Section
      title={visits.title}
      note={count > PAGE ? fill(visits.count, { count }) : undefined}
      aside={<LinkButton onClick={() => openRecord(open ? { dealId: open.id } : {})}>{visits.record}</LinkButton>}
    >
      {log.isError && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <SkeletonRows />}
      {log.isSuccess && rows.length === 0 && <p className="soft">{visits.none}</p>}
      <ul className={css.visits}>
        {rows.map((one) => (
          <Visit key={one.id} visit={one} />
        ))}
      </ul>
      {log.hasNextPage && (
        <Button
          mt={10}
          variant="default"
          size="compact-sm"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {visits.more}
        </Button>
      )}
    </Section>
  );
}

const useVisits = (id: string) =>
  useInfiniteQuery({
    queryKey: [listAccountVisits.path, id],
    meta: { reads: listAccountVisits.reads },
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listAccountVisits, {
        params: { id },
        query: { limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

function Visit({ visit }: { readonly visit: AccountVisit }) {
  const t = useRoomText('accounts');
  const { today } = useMe().workspace;
  const { visits } = t.accounts;
  const met = visit.with.map(({ name }) => name).join(t.common.joiner);
  return (
    <li>
      <span className={css.when}>
        <DayText day={visit.happenedOn} from={today} />
        <span className="soft small">{t.words.interaction[visit.kind]}</span>
      </span>
      <span className={css.what}>
        <span>{met === '' ? visits.nobody : fill(visits.met, { met })}</span>
        {visit.note !== '' && <span>{visit.note}</span>}
        <span className={css.source}>
          <Link to="/deals/$dealId" params={{ dealId: visit.deal.id }}>
            {visit.deal.name}
          </Link>
          {visit.by !== null && <span>{fill(visits.by, { name: visit.by.name })}</span>}
        </span>
      </span>
    </li>
  );
}
