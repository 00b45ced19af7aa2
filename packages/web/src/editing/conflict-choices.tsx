import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../lib/text.tsx';
import { Chips } from '../ui/chips.tsx';
import { FormActions } from '../ui/field.tsx';
import { keptOf, type Patch } from './change.ts';
import css from './editing.module.css';

export interface ConflictChoicesProps {
  /** Our change. */
  readonly mine: Patch;
  readonly nameOf: (field: string) => string;
  /** A value of ours, as people read it. */
  readonly showMine: (field: string) => string;
  /** The value stored now. */
  readonly showTheirs: (field: string) => string;
  readonly onSettle: (patch: Patch | null) => void;
}

/** Two people changed the same record: both versions side by side, and a choice for each field. */
export function ConflictChoices({ mine, nameOf, showMine, showTheirs, onSettle }: ConflictChoicesProps) {
  const t = useText();
  const { conflict } = t.common;
  const fields = Object.keys(mine);
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set(fields));
  const choose = (field: string, ours: boolean) =>
    setKept(new Set(ours ? [...kept, field] : [...kept].filter((one) => one !== field)));
  return (
    <Modal
      opened
      onClose={() => onSettle(null)}
      title={conflict.title}
      size="lg"
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <p className="soft">{conflict.lead}</p>
      <ul className={css.conflict}>
        {fields.map((field) => (
          <li key={field}>
            <Chips
              label={nameOf(field)}
              stacked
              value={kept.has(field) ? 'mine' : 'theirs'}
              onChange={(side) => choose(field, side === 'mine')}
              chips={[
                { value: 'mine', label: `${conflict.mine}: ${showMine(field)}` },
                { value: 'theirs', label: `${conflict.theirs}: ${showTheirs(field)}` },
              ]}
            />
          </li>
        ))}
      </ul>
      <FormActions>
        <Button onClick={() => onSettle(keptOf(mine, kept))}>{t.common.save}</Button>
        <Button variant="default" onClick={() => onSettle(null)}>
          {conflict.keepTheirs}
        </Button>
      </FormActions>
    </Modal>
  );
}
