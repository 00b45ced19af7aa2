import { fill, useRoomText } from '../../../lib/text.tsx';
import { signedWhole } from '../../../ui/numbers.ts';
import css from './people.module.css';

/** −5 … +5 on a rail with its middle marked; hollow where nobody knows and the method's own figure counts. */
export function SupportRail({ support, counted }: { support: number | null; counted: number }) {
  const t = useRoomText('deal');
  const value = support ?? counted;
  const text = support === null ? fill(t.deal.people.counted, { support: signedWhole(counted) }) : signedWhole(support);
  return (
    <span className={css.support}>
      <span className={css.rail} aria-hidden="true">
        <span
          className={css.knob}
          data-known={support !== null}
          data-side={value > 0 ? 'for' : value < 0 ? 'against' : 'none'}
          style={{ left: `${((value + 5) / 10) * 100}%` }}
        />
      </span>
      <span>{text}</span>
    </span>
  );
}
