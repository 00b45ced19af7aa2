import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useMedia } from '../../lib/media.ts';
import { useRoomText } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useDeal } from './deal-scene.tsx';
import { FoldedHead } from './head/folded-head.tsx';
import { Changes } from './overview/changes.tsx';
import css from './sections.module.css';
import type { FiguredDeal } from '../../room.ts';
import { SECTION_WORDS, SECTIONS } from './sections.ts';
import { useDealTasks } from './use-deal-parts.ts';

interface SectionBarProps {
  readonly now: string;
  readonly onGoTo: (id: string) => void;
}

/** The names of the sections with their figures, in sight wherever the page stands; a menu on a phone. */
export function SectionBar(props: SectionBarProps) {
  const { phone } = useMedia();
  return (
    <div className={`${css.bar} screen-only`}>
      {phone ? <SectionMenu {...props} /> : <FoldedHead />}
      {!phone && <SectionLinks {...props} />}
      <div className={css.changes}>
        <Changes />
      </div>
    </div>
  );
}

function SectionLinks({ now, onGoTo }: SectionBarProps) {
  const t = useRoomText('deal', ...SECTION_WORDS);
  const deal = useFiguredDeal();
  return (
    <nav className={css.links} aria-label={t.deal.sectionsLabel}>
      {SECTIONS.map(({ id, name, figure }) => (
        <a
          key={id}
          href={`?section=${id}`}
          className={css.link}
          aria-current={id === now ? 'location' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onGoTo(id);
          }}
        >
          {name(t)} <small>{figure(deal, t)}</small>
        </a>
      ))}
    </nav>
  );
}

function SectionMenu({ now, onGoTo }: SectionBarProps) {
  const t = useRoomText('deal', ...SECTION_WORDS);
  const deal = useFiguredDeal();
  const [opened, setOpened] = useState(false);
  const current = SECTIONS.find(({ id }) => id === now) ?? SECTIONS[0];
  return (
    <nav className={css.menu} aria-label={t.deal.sectionsLabel}>
      <Menu opened={opened} onChange={setOpened} position="bottom-start" width={260} withinPortal returnFocus>
        <Menu.Target>
          <button type="button" className={css.menuButton}>
            <strong>{current?.name(t)}</strong> <small>{current?.figure(deal, t)}</small>
            <Icon name="right" size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {SECTIONS.map(({ id, name, figure }) => (
            <Menu.Item
              key={id}
              className={css.menuItem ?? ''}
              aria-current={id === now ? 'location' : undefined}
              rightSection={<small className="soft">{figure(deal, t)}</small>}
              onClick={() => onGoTo(id)}
            >
              {name(t)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

function useFiguredDeal(): FiguredDeal {
  const { deal } = useDeal();
  return { ...deal, tasks: useDealTasks(deal) ?? [] };
}
