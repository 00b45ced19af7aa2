import { Button, Popover } from '@mantine/core';
import type { DealView } from '@qibu/contract';
import type { Held } from '@qibu/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useMedia } from '../lib/media.ts';
import { useText } from '../lib/text.tsx';
import { FormActions } from '../ui/field.tsx';
import { noResting, RestsOnFields } from '../ui/rests-on.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import css from './claim-edit.module.css';
import { fillSlot, NOTHING_SHOWN, showsOf } from './shown.ts';
import { SlotValueField } from './slot-value-field.tsx';
import { claimOn, type ClaimText, recordOf } from './statement.ts';
import { useRecord } from './use-record.ts';

interface ClaimEditProps {
  readonly deal: DealView;
  readonly held: Pick<Held, 'slot' | 'value'>;
  readonly label: string;
  /** What is shown while not editing. */
  readonly display: ReactNode;
  /** Why it cannot be changed now. */
  readonly locked: string | null;
}

/** Click a value, change it, and say in the same small panel what it rests on. Enter saves, Escape leaves it. */
export function ClaimEdit(props: ClaimEditProps) {
  const { label, display, locked } = props;
  const t = useText();
  const { phone } = useMedia();
  const [opened, setOpened] = useState(false);
  if (locked !== null)
    return (
      <span className={css.locked} title={locked}>
        {display}
      </span>
    );
  const close = () => setOpened(false);
  const button = (
    <button
      type="button"
      className={css.value}
      aria-label={`${t.common.edit} ${label}`}
      onClick={() => setOpened(!opened)}
    >
      {display}
    </button>
  );
  if (phone)
    return (
      <>
        {button}
        <SidePanel opened={opened} onClose={close} title={label}>
          {opened && <ClaimForm {...props} onClose={close} />}
        </SidePanel>
      </>
    );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={548}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{opened && <ClaimForm {...props} onClose={close} />}</Popover.Dropdown>
    </Popover>
  );
}

function ClaimForm({ deal, held, label, onClose }: ClaimEditProps & { onClose: () => void }) {
  const t = useText();
  const [value, setValue] = useState<ClaimText>(held.value);
  const [rests, setRests] = useState(() => ({ ...noResting(), happenedOn: deal.today }));
  const { save, saving } = useRecord(deal.id, onClose);
  const { held: slots } = deal.analysis;
  const submit = () => {
    const [shows] = showsOf(fillSlot(NOTHING_SHOWN, held.slot, value));
    const claim = shows !== undefined && 'slot' in shows ? shows : { slot: held.slot, value: null };
    if (rests.quote.trim() !== '') save(recordOf(rests, [claim], slots));
    else save({ claims: [claimOn(claim, { index: null, happenedOn: deal.today, held: slots })] });
  };
  // Enter saves from every field, the text area too; Shift-Enter writes a new line.
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    submit();
  };
  return (
    <div className={css.form} onKeyDown={key}>
      <SlotValueField slot={held.slot} label={label} value={value} onChange={setValue} />
      <strong>{t.common.rests.title}</strong>
      <RestsOnFields value={rests} onChange={setRests} people={peopleOptions(deal)} />
      {rests.quote.trim() === '' && <p className="soft small">{t.common.rests.noneNote}</p>}
      <FormActions>
        <Button onClick={submit} loading={saving}>
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

/** Contacts of the deal who may have said something. */
export const peopleOptions = ({ people }: Pick<DealView, 'people'>) =>
  people
    .filter(({ removedOn }) => removedOn === null)
    .map(({ contactId, name }) => ({ value: contactId, label: name }));
