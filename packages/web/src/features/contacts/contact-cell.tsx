import { type ContactView, getContact, listContacts } from '@qibu/contract';
import type { ReactNode } from 'react';
import { CellEditor } from '../../editing/cell-editor.tsx';
import { ReadForCell } from '../../editing/read-for-cell.tsx';
import { reading } from '../../lib/api/index.ts';
import { useRoomText } from '../../lib/text.tsx';
import { type EditedName, editedContactField } from './contact/edited-fields.ts';
import { useContactRules } from './contact/use-contact-change.ts';

interface ContactCellProps {
  readonly id: string;
  readonly column: string;
  readonly display: ReactNode;
  readonly onDone: () => void;
}

/** Edits a cell of the list of contacts. */
export function ContactCell({ id, ...cell }: ContactCellProps) {
  return (
    <ReadForCell reading={reading(getContact, { params: { id } })} {...cell}>
      {(view) => <Editor view={view} {...cell} />}
    </ReadForCell>
  );
}

function Editor({ view, column, ...cell }: Omit<ContactCellProps, 'id'> & { readonly view: ContactView }) {
  const field = editedContactField(view, column as EditedName, useRoomText('contacts'));
  return <CellEditor view={view} rules={useContactRules(view.id)} field={field} listed={listContacts.path} {...cell} />;
}
