import { Popover } from '@mantine/core';
import type { Basis, EvidenceKind, EvidenceSource, Freshness } from '@qibu/core';
import { useRef, useState } from 'react';
import { formatDay } from '../lib/days.ts';
import { sayerOf } from '../lib/sayer.ts';
import { fill, useLanguage, useText } from '../lib/text.tsx';
import css from './basis-mark.module.css';

/** One statement, document or behaviour a value is based on. */
export interface Rest {
  readonly id?: string;
  readonly quote: string;
  /** Name; null = nobody named. */
  readonly who: string | null;
  readonly on: string;
  readonly kind: EvidenceKind;
  readonly source: EvidenceSource;
}
interface HeldLike {
  readonly basis: Basis;
  readonly freshness: Freshness | null;
  readonly ageDays: number | null;
}
export type BasisKind = 'fact' | 'ageing' | 'assumption' | 'unknown';

/** The four marks: a fact past its first half-life is ageing. */
const basisKind = ({ basis, freshness }: HeldLike): BasisKind =>
  basis === 'fact' && freshness !== 'fresh' ? 'ageing' : basis;

/** ■ fact ▤ ageing □ assumption ○ unknown: shape first, colour second. */
export function BasisShape({ kind }: { kind: BasisKind }) {
  const box = <rect x="0.75" y="0.75" width="8.5" height="8.5" fill={kind === 'fact' ? 'currentColor' : 'none'} />;
  return (
    <svg
      className={css.shape}
      viewBox="0 0 10 10"
      stroke="currentColor"
      strokeWidth="1.5"
      fill="none"
      aria-hidden="true"
    >
      {kind === 'unknown' ? <circle cx="5" cy="5" r="4.2" /> : box}
      {kind === 'ageing' && <path d="M1 3.5h8 M1 6.5h8" />}
    </svg>
  );
}

interface BasisMarkProps {
  readonly held: HeldLike;
  /** What the value is, for screen readers: 预算. */
  readonly label?: string;
  readonly rests?: readonly Rest[];
  /** Only the shape, where space is short. */
  readonly bare?: boolean;
}

/** The mark beside a value; hover, focus or tap shows what the value is based on. */
export function BasisMark({ held, label, rests = [], bare = false }: BasisMarkProps) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  // A tap fires focus, hover and click at once; without this the click would close what the focus opened.
  const openedAt = useRef(0);
  const open = () => {
    if (!opened) openedAt.current = performance.now();
    setOpened(true);
  };
  const toggle = () => (opened && performance.now() - openedAt.current > 300 ? setOpened(false) : open());
  const kind = basisKind(held);
  const name = t.words.basisMark[kind];
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={`${css.mark} ${css[kind]}`}
          aria-label={label === undefined ? name : fill(t.common.basis.what, { label, basis: name })}
          onMouseEnter={open}
          onMouseLeave={() => setOpened(false)}
          onFocus={open}
          onBlur={() => setOpened(false)}
          onClick={toggle}
        >
          <BasisShape kind={kind} />
          {!bare && <span>{name}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <BasisCard held={held} rests={rests} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What a value is based on, or what its absence means. */
function BasisCard({ held, rests }: { held: HeldLike; rests: readonly Rest[] }) {
  const t = useText();
  return (
    <div className={css.card}>
      <strong>{t.common.basis.title}</strong>
      <BasisNote held={held} any={rests.length > 0} />
      {rests.slice(0, 4).map((rest) => (
        <RestQuote key={rest.id ?? rest.quote} rest={rest} />
      ))}
    </div>
  );
}

function BasisNote({ held, any }: { held: HeldLike; any: boolean }) {
  const t = useText();
  if (held.basis === 'unknown' && !any) return <span className="soft">{t.common.basis.nothing}</span>;
  if (held.freshness === 'stale')
    return <span className="soft">{fill(t.common.basis.stale, { days: held.ageDays ?? 0 })}</span>;
  if (held.basis === 'assumption') return <span className="soft">{t.common.basis.onlyGuess}</span>;
  return null;
}

/** A quote with who, when, how we know. */
export function RestQuote({ rest }: { rest: Rest }) {
  const t = useText();
  const language = useLanguage();
  const who = sayerOf(t, rest.kind, rest.who);
  return (
    <blockquote className={css.quote}>
      {t.common.quoteOpen}
      {rest.quote}
      {t.common.quoteClose}
      <footer>
        {fill(t.common.basis.said, { who, on: formatDay(rest.on, language) })}
        {' · '}
        {fill(t.common.basis.from, {
          kind: t.words.evidenceKind[rest.kind],
          source: t.words.evidenceSource[rest.source],
        })}
      </footer>
    </blockquote>
  );
}
