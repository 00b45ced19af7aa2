import type { UserView } from '@qibu/contract';
import type { CSSProperties } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import css from '../settings.module.css';
import tree from './people-tree.module.css';
import { type Branch, branchesOf } from './tree.ts';

interface PeopleTreeProps {
  readonly people: readonly UserView[];
  readonly onOpen: ((person: UserView) => void) | undefined;
}

/** The reporting line as an indented list. */
export function PeopleTree({ people, onOpen }: PeopleTreeProps) {
  return (
    <ul className={css.list}>
      {branchesOf(people).map((branch) => (
        <PersonRow key={branch.person.id} branch={branch} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function PersonRow({ branch, onOpen }: { branch: Branch<UserView>; onOpen: PeopleTreeProps['onOpen'] }) {
  const t = useRoomText('settings');
  const { person, depth, reports } = branch;
  const words = t.settings.people;
  return (
    <li className={`${tree.row} ${person.active ? '' : css.off}`} style={{ '--depth': depth } as CSSProperties}>
      {depth > 0 && (
        <span className={tree.depth} aria-hidden="true">
          └
        </span>
      )}
      {onOpen === undefined ? (
        <span className={tree.name}>{person.name}</span>
      ) : (
        <button type="button" className={`link ${tree.name}`} onClick={() => onOpen(person)}>
          {person.name}
        </button>
      )}
      <span>{person.title ?? t.words.sellerKind[person.kind]}</span>
      {person.isAdmin && <span className={css.tag}>{words.admin}</span>}
      {person.sample && <span className={css.tag}>{words.sample}</span>}
      {!person.active && <span className={css.tag}>{words.inactive}</span>}
      <span className="soft small spread">
        {reports > 0 && `${fill(words.reports, { count: reports })} · `}
        {words.openDeals} {person.openDeals}
      </span>
    </li>
  );
}
