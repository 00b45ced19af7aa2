import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../lib/text.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { FormActions } from '../../../ui/field.tsx';
import css from './head.module.css';
import { type Conflict, fieldName, fieldsOf, type HeadField, valueOf } from './patch.ts';
import { useShownValue } from './shown-value.ts';
import type { HeadPatch } from './use-head-change.ts';

interface ConflictPanelProps {
  readonly conflict: Conflict;
  /** The fields to keep of ours; null = none. */
  readonly onSettle: (patch: HeadPatch | null) => void;
}

/** Two people changed the same deal: both versions side by side, and a choice for each field. */
export function ConflictPanel({ conflict, onSettle }: ConflictPanelProps) {
  const t = useText();
  const { mine, stored } = conflict;
  const fields = fieldsOf(mine);
  const shown = useShownValue(stored);
  const [kept, setKept] = useState<ReadonlySet<HeadField>>(() => new Set(fields));
  const keep = (field: HeadField, isMine: boolean) => {
    const next = new Set(kept);
    if (isMine) next.add(field);
    else next.delete(field);
    setKept(next);
  };
  const chosen = Object.fromEntries(fields.filter((field) => kept.has(field)).map((field) => [field, mine[field]]));
  return (
    <Modal opened onClose={() => onSettle(null)} title={t.deal.conflict.title} size="lg">
      <p className="soft">{t.deal.conflict.lead}</p>
      <ul className={css.conflict}>
        {fields.map((field) => (
          <li key={field}>
            <Chips
              label={fieldName(t, field)}
              stacked
              value={kept.has(field) ? 'mine' : 'theirs'}
              onChange={(side) => keep(field, side === 'mine')}
              chips={[
                { value: 'mine', label: `${t.deal.conflict.mine}: ${shown(mine[field], field)}` },
                { value: 'theirs', label: `${t.deal.conflict.theirs}: ${shown(valueOf(stored, field), field)}` },
              ]}
            />
          </li>
        ))}
      </ul>
      <FormActions>
        <Button onClick={() => onSettle(kept.size === 0 ? null : (chosen as HeadPatch))}>{t.deal.conflict.save}</Button>
        <Button variant="default" onClick={() => onSettle(null)}>
          {t.deal.conflict.drop}
        </Button>
      </FormActions>
    </Modal>
  );
}
