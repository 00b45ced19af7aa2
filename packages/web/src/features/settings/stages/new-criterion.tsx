import { Button } from '@mantine/core';
import { CRITERION_NAME_MAX } from '@qibu/core';
import { type KeyboardEvent, useState } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import { TextField } from '../../../ui/field.tsx';

interface NewCriterionProps {
  /** Names there are already. */
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** Adds a criterion of the workspace's own, with its own name. */
export function NewCriterion({ taken, onAdd }: NewCriterionProps) {
  const words = useRoomText('settings').settings.stages;
  const [name, setName] = useState('');
  const isTaken = taken.includes(name.trim());
  const ready = name.trim() !== '' && !isTaken;
  const add = () => {
    if (!ready) return;
    onAdd(name);
    setName('');
  };
  // Enter adds the criterion; it must not save the whole form.
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="row" onKeyDown={key}>
      <TextField
        label={words.own}
        hint={words.ownHint}
        value={name}
        maxLength={CRITERION_NAME_MAX}
        error={isTaken ? words.ownTaken : undefined}
        onChange={setName}
      />
      <Button variant="default" disabled={!ready} onClick={add}>
        {words.ownAdd}
      </Button>
    </div>
  );
}
