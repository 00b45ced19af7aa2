import type { listAudit, ReplyOf } from '@qibu/contract';
import { useMe } from '../../../lib/me.ts';
import { exactMoney } from '../../../lib/money.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { InstantText } from '../../../ui/day-text.tsx';
import css from '../settings.module.css';
import { changesText, lookUp, type MoneyText } from '@qibu/phrases/say';

type AuditRow = ReplyOf<typeof listAudit>['items'][number];

/** One line of the log. */
export function AuditLine({ row }: { row: AuditRow }) {
  const t = useRoomText('settings', 'parameters', 'judgement', 'method');
  const { currency } = useMe().workspace;
  const money: MoneyText = (minor, own) => exactMoney(minor, own ?? row.currency ?? currency);
  const words = t.settings.audit;
  return (
    <tr>
      <td className={css.short}>
        <InstantText at={row.at} />
      </td>
      <td className={css.short}>{row.actor ?? words.system}</td>
      <td className={css.short}>{lookUp(words.action, row.action, row.action)}</td>
      <td>
        {lookUp(words.entity, row.entity, words.entity.other)} {row.label}
      </td>
      <td className={`soft ${css.note}`}>{changesText(row.changes, t, money)}</td>
    </tr>
  );
}
