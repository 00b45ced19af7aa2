import { today } from '../lib/days.ts';
import { useRoomText, useText } from '../lib/text.tsx';
import { BasisMark } from '../ui/basis-mark.tsx';
import { DayText, InstantText } from '../ui/day-text.tsx';
import { FlagMark, MineCount } from '../ui/flag-mark.tsx';
import { ICON_NAMES, Icon } from '../ui/icon.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Meter } from '../ui/meter.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { chanceText, signedWhole } from '../ui/numbers.ts';
import { StageMark } from '../ui/stage-mark.tsx';
import { Specimen, State } from './specimen.tsx';

export function Marks() {
  return (
    <>
      <Bases />
      <Flags />
      <Stages />
      <Figures />
      <Specimen name="Icon">
        {ICON_NAMES.map((name) => (
          <span key={name} className="row small">
            <Icon name={name} /> {name}
          </span>
        ))}
      </Specimen>
    </>
  );
}

const HELD = [
  { of: 'fact', held: { basis: 'fact', freshness: 'fresh', ageDays: 3 } },
  { of: 'ageing', held: { basis: 'fact', freshness: 'ageing', ageDays: 60 } },
  { of: 'stale', held: { basis: 'fact', freshness: 'stale', ageDays: 400 } },
  { of: 'assumption', held: { basis: 'assumption', freshness: 'fresh', ageDays: 3 } },
  { of: 'unknown', held: { basis: 'unknown', freshness: null, ageDays: null } },
] as const;

function Bases() {
  const t = useRoomText('method');
  const rests = [
    { quote: t.signals.E1.for, who: null, on: today(), kind: 'private-statement', source: 'visit' },
  ] as const;
  return (
    <Specimen name="BasisMark">
      {HELD.map(({ of, held }) => (
        <State key={of} of={of}>
          <BasisMark held={held} label={t.common.basis.title} rests={of === 'unknown' ? [] : rests} />{' '}
          <BasisMark held={held} bare />
        </State>
      ))}
    </Specimen>
  );
}

function Flags() {
  const t = useRoomText('judgement');
  const action = <LinkButton>{t.common.edit}</LinkButton>;
  return (
    <>
      <Specimen name="FlagMark">
        {(['high', 'medium', 'low'] as const).map((severity) => (
          <State key={severity} of={severity}>
            <FlagMark severity={severity} title={t.flags.silent.title} sentence={t.flags.silent.why} action={action} />
          </State>
        ))}
        <State of="dismissed">
          <FlagMark severity="high" title={t.flags.silent.title} dismissed />
        </State>
      </Specimen>
      <Specimen name="MineCount">
        <State of="none">
          <MineCount count={0} />
        </State>
        <State of="only low ones">
          <MineCount count={2} high={0} />
        </State>
        <State of="serious">
          <MineCount count={12} high={3} />
        </State>
      </Specimen>
    </>
  );
}

function Stages() {
  return (
    <Specimen name="StageMark">
      <State of="as claimed">
        <StageMark claimed="intent" evidenced="intent" inflated={false} />
      </State>
      <State of="inflated">
        <StageMark claimed="negotiation" evidenced="intent" inflated />
      </State>
      <State of="without evidence">
        <StageMark claimed="set-up" evidenced={null} inflated />
      </State>
    </Specimen>
  );
}

function Figures() {
  const t = useText();
  return (
    <>
      <Specimen name="MoneyText, DayText, InstantText, numbers">
        <State of="amounts">
          <MoneyText minor={480_000_000} currency="CNY" symbol /> · <MoneyText minor={12_345_678_900} currency="CNY" />{' '}
          · <MoneyText minor={99} currency="CNY" /> · <MoneyText minor={null} currency="CNY" />
        </State>
        <State of="days">
          <DayText day="2026-03-02" /> · <DayText day="2026-03-02" from="2026-03-09" relative /> ·{' '}
          <DayText day={null} />
        </State>
        <State of="moment">
          <InstantText at="2026-03-02T04:00:00Z" />
        </State>
        <State of="numbers">
          {signedWhole(3)} {signedWhole(-2)} {signedWhole(0)} {chanceText(0.42)}
        </State>
      </Specimen>
      <Specimen name="Meter">
        {(['accent', 'mine', 'bullet', 'amber'] as const).map((tone, at) => (
          <State key={tone} of={tone}>
            <Meter value={at / 3} label={t.common.why} tone={tone} />
          </State>
        ))}
      </Specimen>
      <Specimen name="KeyHint, LinkButton">
        <KeyHint keys="mod+enter" />
        <KeyHint keys="g d" />
        <LinkButton>{t.common.edit}</LinkButton>
        <LinkButton disabled>{t.common.edit}</LinkButton>
      </Specimen>
    </>
  );
}
