import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { heldOf } from '../../../parts/evidence/held-of.ts';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './overview.module.css';

/** Is this customer worth it: grade, how much of it is known, the warning about payment. */
export function CustomerCard() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const { customer } = deal.analysis;
  const known = customer.criteria.filter(({ slot }) => heldOf(deal, slot).basis !== 'unknown').length;
  return (
    <Section
      title={t.deal.customer.title}
      note={deal.account === null ? undefined : t.words.customerSize[deal.customerSize]}
      aside={
        deal.account !== null &&
        (deal.accountDeleted ? (
          <span className="soft">{t.deal.head.accountDeleted}</span>
        ) : (
          <Link to="/accounts/$accountId" params={{ accountId: deal.account.id }} className="screen-only">
            {t.deal.customer.open}
          </Link>
        ))
      }
    >
      {deal.account === null && <p className="soft">{t.deal.head.noAccount}</p>}
      {deal.account !== null && customer.grade === null && <p className="soft">{t.deal.customer.unknownNote}</p>}
      {customer.grade !== null && (
        <p>
          <b>{t.words.grade[customer.grade]}</b>{' '}
          {fill(t.deal.customer.grade, { score: (customer.score ?? 0).toFixed(1) })}{' '}
          <span className="soft">{fill(t.deal.customer.known, { known, total: customer.criteria.length })}</span>
        </p>
      )}
      {customer.paymentWarning && <p className={css.warning}>{t.deal.customer.payment}</p>}
    </Section>
  );
}
