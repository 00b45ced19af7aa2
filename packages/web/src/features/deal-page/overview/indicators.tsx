import type { Held } from '@qibu/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ClaimEdit } from '../../../parts/evidence/claim-edit.tsx';
import { HeldMark } from '../../../parts/evidence/held-mark.tsx';
import { heldOf } from '../../../parts/evidence/held-of.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './overview.module.css';

/** The five indicators of control: value, what it rests on, and where it is not known, the way to ask. */
export function Indicators() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const { control, status } = deal.analysis;
  const seen = deal.analysis.status.isKnown
    ? fill(t.deal.control.statusSeen, { status: t.words.dealStatus[status.derived] })
    : t.deal.control.empty;
  const ok = control.indicators.filter((one) => one.ok).length;
  const special = control.special.map((reason) => t.words.special[reason]).join(t.common.joiner);
  return (
    <Section title={t.deal.control.title} note={fill(t.deal.control.ok, { ok })}>
      <dl className={css.rows}>
        {control.indicators.map(({ slot }) => (
          <SlotRow key={slot} held={heldOf(deal, slot)} {...(slot === 'sso.status' && { nothing: seen })} />
        ))}
      </dl>
      {special !== '' && <p className={css.foot}>{fill(t.deal.control.special, { reasons: special })}</p>}
    </Section>
  );
}

interface SlotRowProps {
  readonly held: Held;
  readonly label?: string;
  /** What to say while there is no value. */
  readonly nothing?: string;
}

/** One slot on a line: its name, its value (click to change it and say why), its mark. */
export function SlotRow({ held, label, nothing }: SlotRowProps) {
  const t = useRoomText('deal');
  const { deal, words, open, locked } = useDeal();
  const reason = locked('record');
  const name = label ?? words.slot(held.slot);
  const value = words.value(held);
  const isKnown = held.basis !== 'unknown';
  return (
    <div className={css.slot}>
      <dt>{name}</dt>
      <dd>
        <ClaimEdit
          deal={deal}
          held={held}
          label={name}
          locked={reason}
          display={value ?? <span className="soft">{nothing ?? t.deal.control.empty}</span>}
        />
        {!isKnown && reason === null && deal.outcome === 'open' && (
          <LinkButton
            className={`${css.ask} screen-only`}
            onClick={() => open({ panel: 'evidence', about: held.slot })}
          >
            {t.deal.control.ask}
          </LinkButton>
        )}
      </dd>
      <dd className={css.mark}>
        <HeldMark deal={deal} words={words} held={held} />
      </dd>
    </div>
  );
}
