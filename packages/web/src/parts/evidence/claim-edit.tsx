import type { DealView } from '@qibu/contract';
import type { Held } from '@qibu/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { EditForm, EditPopover } from '../../ui/edit-popover.tsx';
import { noResting, RestsOnFields } from '../../ui/rests-on.tsx';
import css from './claim-edit.module.css';
import { heldOf } from './held-of.ts';
import { fillSlot, NOTHING_SHOWN, showsOf } from './shown.ts';
import { SlotValueField } from './slot-value-field.tsx';
import { type ClaimText, claimOn, recordOf } from './statement.ts';
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

/** Click a value, change it, and say in the same small panel what it is based on. Enter saves, Escape leaves it. */
export function ClaimEdit(props: ClaimEditProps) {
  const { label, display, locked } = props;
  if (locked !== null)
    return (
      <span className={css.locked} title={locked}>
        {display}
      </span>
    );
  return (
    <EditPopover label={label} display={display} className={css.value} width={548}>
      {(close) => <ClaimForm {...props} onClose={close} />}
    </EditPopover>
  );
}

function ClaimForm({ deal, held, label, onClose }: ClaimEditProps & { onClose: () => void }) {
  const t = useText();
  const [value, setValue] = useState<ClaimText>(held.value);
  const [rests, setRests] = useState(() => ({ ...noResting(), happenedOn: deal.today }));
  const { save, saving, error } = useRecord(deal.id, onClose);
  const [isRefused, setRefused] = useState(false);
  const submit = () => {
    const [shows] = showsOf(fillSlot(NOTHING_SHOWN, held.slot, value));
    const claim = shows !== undefined && 'slot' in shows ? shows : { slot: held.slot, value: null };
    if (rests.quote.trim() !== '') save(recordOf(rests, [claim]));
    else if (isBetterFounded(deal, claim)) setRefused(true);
    else save({ claims: [claimOn(claim, { index: null, happenedOn: deal.today })] });
  };
  return (
    <EditForm onSave={submit} onClose={onClose} saving={saving}>
      <FormErrors error={error}>
        <SlotValueField slot={held.slot} label={label} name="claims.0" value={value} onChange={setValue} />
        <strong>{t.common.rests.title}</strong>
        <RestsOnFields value={rests} onChange={setRests} people={peopleOptions(deal)} />
      </FormErrors>
      {rests.quote.trim() === '' && (
        <p className="soft small" role={isRefused ? 'alert' : undefined}>
          {isRefused ? t.common.rests.needed : t.common.rests.noneNote}
        </p>
      )}
    </EditForm>
  );
}

/** Another value than the one held, which rests on something: without evidence it would change nothing. */
function isBetterFounded(deal: DealView, claim: { readonly slot: string; readonly value: ClaimText }): boolean {
  const { basis, value } = heldOf(deal, claim.slot);
  return basis !== 'unknown' && JSON.stringify(value) !== JSON.stringify(claim.value);
}

/** Contacts of the deal who may have said something. */
export const peopleOptions = ({ people }: Pick<DealView, 'people'>) =>
  people
    .filter(({ removedOn }) => removedOn === null)
    .map(({ contactId, name }) => ({ value: contactId, label: name }));
