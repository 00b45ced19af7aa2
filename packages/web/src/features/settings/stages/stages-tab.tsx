import { CUSTOMER_SIZES, type StageRule } from '@qibu/core';
import { useMe } from '../../../lib/me.ts';
import { fill, useText } from '../../../lib/text.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { Section } from '../../../ui/section.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { useParameters } from '../parameters/use-parameters.ts';
import css from '../settings.module.css';
import { TabLead } from '../tab-lead.tsx';
import { CriterionList } from './criterion-list.tsx';

/** The funnel: each stage with its rate, who leads it and what its gate asks for. */
export function StagesTab() {
  const t = useText();
  const nameOf = useStageName();
  const { now } = useParameters();
  return (
    <>
      <TabLead text={`${t.settings.stages.lead} ${t.settings.stages.note}`} />
      {now.stages.map((stage) => (
        <Section
          key={stage.id}
          title={nameOf(stage.id)}
          note={stage.leads.map((lead) => t.parameters.lead[lead]).join(t.common.joiner)}
          aside={<Rate stage={stage} />}
        >
          <Needs stage={stage} />
          <CriterionList stage={stage} />
        </Section>
      ))}
    </>
  );
}

/** Stages are saved whole: replacing one number writes the list with it. */
function useStageChange() {
  const { now, overrides, put } = useParameters();
  return (id: string, change: (stage: StageRule) => StageRule) =>
    put({ ...overrides, stages: now.stages.map((stage) => (stage.id === id ? change(stage) : stage)) });
}

function Rate({ stage }: { stage: StageRule }) {
  const t = useText();
  const { user } = useMe();
  const change = useStageChange();
  return (
    <span className="soft">
      {t.settings.stages.probability}{' '}
      <InlineEdit
        label={`${t.settings.stages.probability} (%)`}
        display={`${Math.round(stage.p * 100)}%`}
        kind="number"
        value={Math.round(stage.p * 100)}
        locked={user.isAdmin ? null : t.settings.adminOnly}
        onSave={({ value }) => {
          if (typeof value === 'number') change(stage.id, (now) => ({ ...now, p: value / 100 }));
        }}
      />
    </span>
  );
}

/** How much the gate asks, by size of customer; said once when all are the same. */
function Needs({ stage }: { stage: StageRule }) {
  const t = useText();
  const texts = CUSTOMER_SIZES.map((size) => ({ size, text: needText(stage.need[size], t) }));
  const same = texts.every(({ text }) => text === texts[0]?.text);
  const shown = same
    ? [texts[0]?.text ?? '']
    : texts.map(({ size, text }) => fill(t.settings.stages.bySize, { size: t.words.customerSize[size], need: text }));
  return (
    <ul className={`soft ${css.needs ?? ''}`}>
      {shown.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function needText(need: StageRule['need']['small'], t: ReturnType<typeof useText>): string {
  if ('atLeast' in need) return fill(t.settings.stages.atLeast, { count: need.atLeast });
  const names: Readonly<Record<string, { readonly name: string }>> = t.criteria;
  return `${t.settings.stages.all}：${need.all.map((id) => names[id]?.name ?? id).join(t.common.joiner)}`;
}
