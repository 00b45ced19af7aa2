import type { AccountRow } from '@qibu/contract';
import { useRoomText } from '../../lib/text.tsx';
import css from './accounts.module.css';

/** A, B, C, or not rated; a bad payer is said beside it, whatever the grade. */
export function GradeMark({ grade, paymentWarning }: Pick<AccountRow, 'grade' | 'paymentWarning'>) {
  const t = useRoomText('accounts');
  return (
    <span className={css.grade}>
      {grade === null ? (
        <span className={css.ungraded}>{t.accounts.ungraded}</span>
      ) : (
        <span title={t.words.grade[grade]}>{t.words.grade[grade]}</span>
      )}
      {paymentWarning && <span className={css.payment}>▲ {t.accounts.paymentBad}</span>}
    </span>
  );
}
