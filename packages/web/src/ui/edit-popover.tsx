import { Button, Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { stopsAtUnreadable } from '../lib/first-fault.ts';
import { useMedia } from '../lib/media.ts';
import { useText } from '../lib/text.tsx';
import css from './edit-popover.module.css';
import { FormActions } from './field.tsx';
import { SidePanel } from './side-panel.tsx';

interface EditPopoverProps {
  readonly label: string;
  /** What is shown while not editing, and how it looks. */
  readonly display: ReactNode;
  readonly className: string | undefined;
  readonly width: number;
  /** Opens at once, where something else was clicked. */
  readonly startsOpen?: boolean;
  readonly onClosed?: () => void;
  /** The form, made anew each time it opens. */
  readonly children: (close: () => void) => ReactNode;
}

/** A value that opens a small form where it stands; on a phone the form comes as a panel. */
export function EditPopover(props: EditPopoverProps) {
  const { label, display, className, width, startsOpen = false, onClosed, children } = props;
  const t = useText();
  const { phone } = useMedia();
  const [opened, setOpened] = useState(startsOpen);
  const turn = (open: boolean) => {
    setOpened(open);
    if (!open) onClosed?.();
  };
  const close = () => turn(false);
  const form = opened && children(close);
  const button = (
    <button type="button" className={className} aria-label={`${t.common.edit} ${label}`} onClick={() => turn(!opened)}>
      {display}
    </button>
  );
  if (phone)
    return (
      <>
        {button}
        <SidePanel opened={opened} onClose={close} title={label}>
          {form}
        </SidePanel>
      </>
    );
  return (
    <Popover opened={opened} onChange={turn} width={width} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{form}</Popover.Dropdown>
    </Popover>
  );
}

interface EditFormProps {
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly saving?: boolean;
  readonly children: ReactNode;
}

/** The fields with Save and Cancel. Enter saves from every field, the text area too; Shift-Enter writes a new line. */
export function EditForm({ onSave, onClose, saving = false, children }: EditFormProps) {
  const t = useText();
  const form = useRef<HTMLDivElement>(null);
  const save = () => {
    if (!stopsAtUnreadable(form.current)) onSave();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (!event.repeat) save();
  };
  return (
    <div ref={form} className={css.form} onKeyDown={key}>
      {children}
      <FormActions>
        <Button onClick={save} loading={saving}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t.common.cancel}
        </Button>
        <span className="soft small spread">{t.common.rests.enterSaves}</span>
      </FormActions>
    </div>
  );
}
