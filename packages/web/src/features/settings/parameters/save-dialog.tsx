import { Button, Modal } from '@mantine/core';
import { useRoomText } from '../../../lib/text.tsx';
import { FormActions } from '../../../ui/field.tsx';
import { ChangeList } from './change-list.tsx';
import type { Change } from './draft.ts';
import css from './parameters.module.css';
import { WouldMove } from './would-move.tsx';

interface SaveDialogProps {
  readonly changes: readonly Change[];
  /** All overrides as they would be saved. */
  readonly overrides: Readonly<Record<string, unknown>>;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** Asked before saving: what changes, and what that moves. */
export function SaveDialog({ changes, overrides, saving, onSave, onClose }: SaveDialogProps) {
  const t = useRoomText('settings');
  const words = t.settings.parameters;
  return (
    <Modal opened onClose={onClose} title={words.before} size="lg" closeButtonProps={{ 'aria-label': t.common.close }}>
      <h3>{words.changes}</h3>
      <div className={css.dialogList}>
        <ChangeList changes={changes} />
      </div>
      <WouldMove overrides={overrides} />
      <FormActions>
        <Button data-autofocus loading={saving} onClick={onSave}>
          {words.confirm}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t.common.cancel}
        </Button>
      </FormActions>
    </Modal>
  );
}
