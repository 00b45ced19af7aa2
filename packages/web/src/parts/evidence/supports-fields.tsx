import { Checkbox } from '@mantine/core';
import type { DealView } from '@qibu/contract';
import { SIGNALS } from '@qibu/core';
import { fill, useRoomText } from '../../lib/text.tsx';
import type { DealWords } from './deal-words.ts';
import css from './evidence.module.css';
import { answerSignal, claimOf, fillSlot, type Shown, tickSlot } from './shown.ts';
import { SignalTicks } from './signal-ticks.tsx';
import { SlotValueField } from './slot-value-field.tsx';
import { supportGroups } from './support-choices.ts';

interface SupportsFieldsProps {
  readonly deal: DealView;
  readonly words: DealWords;
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

/** What the statement shows, by groups that open when wanted; the group with the missing gate evidence comes first. */
export function SupportsFields({ deal, words, shown, onChange }: SupportsFieldsProps) {
  const t = useRoomText('evidence');
  return (
    <section aria-label={t.evidence.panel.supports}>
      <p className={css.note}>
        <b>{t.evidence.panel.supports}</b> {t.evidence.panel.supportsNote}
      </p>
      {supportGroups(deal).map(({ id, slots }) => (
        <Group key={id} title={t.evidence.panel[id]} count={slots.filter((slot) => shown.slots.has(slot)).length}>
          {slots.map((slot) => (
            <SlotTick
              key={slot}
              slot={slot}
              label={words.slot(slot)}
              shown={shown}
              onChange={onChange}
              held={deal.analysis.held[slot]?.value ?? null}
            />
          ))}
        </Group>
      ))}
      <Group title={t.evidence.panel.signals} count={shown.signals.size}>
        <SignalTicks
          signals={SIGNALS}
          answers={shown.signals}
          onAnswer={(signal, answer) => onChange(answerSignal(shown, signal, answer))}
        />
      </Group>
    </section>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  const t = useRoomText('evidence');
  return (
    <details className={css.group}>
      <summary>
        {title} {count > 0 && <b>{fill(t.evidence.panel.supportsCount, { count })}</b>}
      </summary>
      <div className={css.options}>{children}</div>
    </details>
  );
}

interface SlotTickProps {
  readonly slot: string;
  readonly label: string;
  readonly shown: Shown;
  readonly held: DealView['analysis']['held'][string]['value'];
  readonly onChange: (shown: Shown) => void;
}

function SlotTick({ slot, label, shown, held, onChange }: SlotTickProps) {
  const t = useRoomText('evidence');
  const ticked = shown.slots.has(slot);
  return (
    <div className={css.option}>
      <Checkbox checked={ticked} label={label} onChange={() => onChange(tickSlot(shown, slot, held))} />
      {ticked && (
        <div className={css.optionValue}>
          <SlotValueField
            slot={slot}
            name={claimOf(shown, slot)}
            label={t.evidence.panel.value}
            value={shown.slots.get(slot) ?? null}
            onChange={(value) => onChange(fillSlot(shown, slot, value))}
          />
        </div>
      )}
    </div>
  );
}
