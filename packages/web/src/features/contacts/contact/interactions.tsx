import type { ContactView } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { openRecord } from '../../../lib/record-opener.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { Section } from '../../../ui/section.tsx';
import css from './contact.module.css';

/** When we met, called, wrote; newest first. */
export function Interactions({ view, today }: { view: ContactView; today: string }) {
  const t = useRoomText('contacts');
  const { interactions } = t.contacts;
  const open = view.inDeals.find(({ outcome }) => outcome === 'open');
  return (
    <Section
      title={interactions.title}
      aside={
        <button type="button" className="link" onClick={() => openRecord(open ? { dealId: open.id } : {})}>
          {interactions.record}
        </button>
      }
    >
      {view.interactions.length === 0 && <p className="soft">{interactions.none}</p>}
      <ul className={css.interactions}>
        {view.interactions.map((one) => (
          <li key={one.id}>
            <span className={css.when}>
              <DayText day={one.happenedOn} from={today} />
              <span className="soft small">{t.words.interaction[one.kind]}</span>
            </span>
            <span className={css.what}>
              {one.note === '' ? <span className="soft">{interactions.noNote}</span> : one.note}
              {one.dealId !== null && one.dealName !== null && (
                <Link className="small" to="/deals/$dealId" params={{ dealId: one.dealId }}>
                  {one.dealName}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
