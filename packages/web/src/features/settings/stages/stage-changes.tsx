import { getBoard } from '@qibu/contract';
import type { StageRule } from '@qibu/core';
import { useQuery } from '@tanstack/react-query';
import type { Patch } from '../../../editing/change.ts';
import { reading } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import { useParameters } from '../parameters/use-parameters.ts';
import css from '../settings.module.css';
import { mayMove, readField, STAGE_FIELDS, stageWith } from './stage-draft.ts';
import { changeText, withNames } from './stage-words.ts';

/** What saving would change, in words, and how many deals it can move. */
export function StageChanges({ stage, patch }: { stage: StageRule; patch: Patch }) {
  const t = withNames(useRoomText('settings', 'method'), stageWith(stage, patch).criteria);
  const words = t.settings.stages;
  const fields = STAGE_FIELDS.filter((field) => field in patch);
  if (fields.length === 0) return <p className="soft">{words.nothing}</p>;
  return (
    <Section title={words.changes}>
      <ul className={css.changes}>
        {fields.map((field) => (
          <li key={field}>{changeText({ field, from: readField(stage, field), to: patch[field] }, t)}</li>
        ))}
      </ul>
      {fields.some((field) => field !== 'p') ? <Moved stage={stage} /> : <p className="soft">{words.rateOnly}</p>}
    </Section>
  );
}

function Moved({ stage }: { stage: StageRule }) {
  const t = useRoomText('settings');
  const { now } = useParameters();
  const { data } = useQuery(reading(getBoard, { query: { by: 'evidenced', cards: 0 } }));
  if (data === undefined) return null;
  const count = mayMove(data.columns, now.stages, stage.id);
  return <p role="status">{count === 0 ? t.settings.stages.noneMove : fill(t.settings.stages.mayMove, { count })}</p>;
}
