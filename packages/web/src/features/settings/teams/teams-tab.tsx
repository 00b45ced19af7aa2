import { listUsers, type UserView } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import tree from '../people/people-tree.module.css';
import { subtreeOf } from '../people/tree.ts';
import css from '../settings.module.css';
import { TabLead } from '../tab-lead.tsx';
import { type Team, teamsOf } from './team.ts';

/** Every team under its manager, and its open deals. */
export function TeamsTab() {
  const t = useRoomText('settings');
  const { user } = useMe();
  const users = useQuery(reading(listUsers, {}));
  const people = users.data?.items.filter(({ active }) => active) ?? [];
  const seen = user.isAdmin ? new Set(people.map(({ id }) => id)) : subtreeOf(people, user.id);
  return (
    <>
      <TabLead text={t.settings.teams.lead} adminOnly={false} />
      <Section title={t.settings.teams.title}>
        {users.isError && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
        {users.isPending && <SkeletonRows />}
        <ul className={css.list}>
          {teamsOf(people).map((team) => (
            <TeamRow key={team.person.id} team={team} visible={seen.has(team.person.id)} />
          ))}
        </ul>
      </Section>
    </>
  );
}

/** `visible`: the deals are the reader's own or those of their reports; only then is there something to open. */
function TeamRow({ team, visible }: { team: Team<UserView>; visible: boolean }) {
  const t = useRoomText('settings');
  const words = t.settings.teams;
  const { person, depth, people, deals } = team;
  const search = { owner: person.id };
  return (
    <li className={tree.row} style={{ '--depth': depth } as CSSProperties}>
      {depth > 0 && (
        <span className={tree.depth} aria-hidden="true">
          └
        </span>
      )}
      {visible ? (
        <Link to="/deals" search={search} className={tree.name}>
          {person.name}
        </Link>
      ) : (
        <span className={tree.name}>{person.name}</span>
      )}
      <span>{person.title ?? t.words.sellerKind[person.kind]}</span>
      <span className="spread">
        <span className="soft small">
          {fill(words.own, { count: person.openDeals })}
          {people > 0 && ` · ${fill(words.team, { people, deals })}`}
        </span>
        {visible && (
          <Link
            to="/review"
            search={search}
            className={tree.review}
            aria-label={fill(words.reviewOf, { name: person.name })}
          >
            {words.review}
          </Link>
        )}
      </span>
    </li>
  );
}
