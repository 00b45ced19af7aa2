import type { AccountView } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../../../editing/record-act.tsx';
import { Fact, FactList } from '../../../editing/fact-list.tsx';
import { useRoomText } from '../../../lib/text.tsx';
import { AccountPicker } from '../../../parts/account/account-picker.tsx';
import { Section } from '../../../ui/section.tsx';
import css from './account.module.css';
import type { AccountPartProps } from './account-part.ts';

/** Which group it belongs to, and what belongs to it. */
export function Group({ view, changing }: AccountPartProps) {
  const t = useRoomText('accounts');
  const { group } = t.accounts;
  const [choosing, setChoosing] = useState(false);
  const locked = useWhyNot(view.can['edit']);
  return (
    <Section
      title={group.title}
      aside={
        locked === null && (
          <button type="button" className="link" onClick={() => setChoosing(!choosing)}>
            {choosing ? t.common.cancel : t.common.edit}
          </button>
        )
      }
    >
      {choosing ? (
        <AccountPicker
          label={group.parent}
          placeholder={group.pick}
          nothing={t.common.table.noRows}
          value={view.parent}
          except={view.id}
          autoFocus
          onChange={(parent) => {
            setChoosing(false);
            if (parent?.id !== view.parent?.id) changing.change({ parentId: parent?.id ?? null }, { parent });
          }}
        />
      ) : (
        <FactList>
          <Fact label={group.parent}>
            {view.parent === null ? <span className="soft">{group.noParent}</span> : <AccountLink {...view.parent} />}
          </Fact>
          {view.children.length > 0 && (
            <Fact label={group.children}>
              <ul className={css.children}>
                {view.children.map((child) => (
                  <li key={child.id}>
                    <AccountLink {...child} />
                  </li>
                ))}
              </ul>
            </Fact>
          )}
        </FactList>
      )}
    </Section>
  );
}

const AccountLink = ({ id, name }: NonNullable<AccountView['parent']>) => (
  <Link to="/accounts/$accountId" params={{ accountId: id }}>
    {name}
  </Link>
);
