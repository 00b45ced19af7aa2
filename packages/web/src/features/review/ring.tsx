import { useEffect, useState } from 'react';
import { fill, useRoomText } from '../../lib/text.tsx';
import css from './review.module.css';

const FULL_SECONDS = 180;
const ROUND = 2 * Math.PI * 9;

/** Three minutes a deal: fills as the time goes, turns when it is over. */
export function Ring() {
  const t = useRoomText('review');
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((past) => past + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const label = fill(t.review.ring, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  return (
    <svg
      className={css.ring}
      data-over={seconds > FULL_SECONDS}
      width="22"
      height="22"
      viewBox="0 0 22 22"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <circle cx="11" cy="11" r="9" fill="none" stroke="var(--line)" strokeWidth="3" />
      <circle
        cx="11"
        cy="11"
        r="9"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeDasharray={`${Math.min(1, seconds / FULL_SECONDS) * ROUND} ${ROUND}`}
        transform="rotate(-90 11 11)"
      />
    </svg>
  );
}
