import { Button } from '@mantine/core';
import { CUSTOMER_SIZES, type StageRule } from '@qibu/core';
import { useState } from 'react';
import { useMe } from '../../../lib/me.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { useParameters } from '../parameters/use-parameters.ts';
import css from '../settings.module.css';
import { TabLead } from '../tab-lead.tsx';
import { CriterionList } from './criterion-list.tsx';
import { stagePatch } from './stage-draft.ts';
import { StageForm } from './stage-form.tsx';
import { needText, percent } from './stage-words.ts';

/** The funnel: each stage with its rate, who leads it and what its gate asks for. */
export function StagesTab() {
  const t = useRoomText('parameters', 'settings');
  const nameOf = useStageName();
  const { now } = useParameters();
  const [opened, setOpened] = useState<StageRule | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <TabLead text={`${t.settings.stages.lead} ${t.settings.stages.note}`} />
      {now.stages.map((stage) => (
        <Section
          key={stage.id}
          title={nameOf(stage.id)}
          note={stage.leads.map((lead) => t.parameters.lead[lead]).join(t.common.joiner)}
          aside={<StageHead stage={stage} onEdit={() => setOpened(stage)} />}
        >
          <Needs stage={stage} />
          <CriterionList stage={stage} />
        </Section>
      ))}
      <SidePanel
        opened={opened !== null}
        onClose={close}
        wide
        title={opened === null ? '' : fill(t.settings.stages.editTitle, { stage: nameOf(opened.id) })}
      >
        {opened !== null && <StageForm key={opened.id} stage={opened} onDone={close} />}
      </SidePanel>
    </>
  );
}

/** The rate, whether the workspace changed the stage, and the way to change it. */
function StageHead({ stage, onEdit }: { stage: StageRule; onEdit: () => void }) {
  const t = useRoomText('settings', 'method');
  const nameOf = useStageName();
  const { user } = useMe();
  const { initial } = useParameters();
  const standard = initial.stages.find(({ id }) => id === stage.id);
  const changed = standard === undefined || Object.keys(stagePatch(standard, stage)).length > 0;
  return (
    <>
      <span className="soft">
        {t.settings.stages.probability} {percent(stage.p)}
      </span>{' '}
      {changed && <span className={css.tag}>{t.settings.parameters.changed}</span>}{' '}
      <Button
        variant="default"
        disabled={!user.isAdmin}
        title={user.isAdmin ? undefined : t.settings.adminOnly}
        aria-label={fill(t.settings.stages.editTitle, { stage: nameOf(stage.id) })}
        onClick={onEdit}
      >
        {t.common.edit}
      </Button>
    </>
  );
}

/** How much the gate asks, by size of customer; said once when all are the same. */
function Needs({ stage }: { stage: StageRule }) {
  const t = useRoomText('settings', 'method');
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
