import { type AccountView, getAccount, listAccounts } from '@qibu/contract';
import type { ReactNode } from 'react';
import { CellEditor } from '../../editing/cell-editor.tsx';
import { ReadForCell } from '../../editing/read-for-cell.tsx';
import { reading } from '../../lib/api/index.ts';
import { useColleagues } from '../../lib/colleagues.ts';
import { useRoomText } from '../../lib/text.tsx';
import { type EditedName, editedAccountField } from './account/edited-fields.ts';
import { useAccountRules } from './account/use-account-change.ts';

interface AccountCellProps {
  readonly id: string;
  readonly column: string;
  readonly display: ReactNode;
  readonly onDone: () => void;
}

/** Edits a cell of the list of accounts. */
export function AccountCell({ id, ...cell }: AccountCellProps) {
  return (
    <ReadForCell reading={reading(getAccount, { params: { id } })} {...cell}>
      {(view) => <Editor view={view} {...cell} />}
    </ReadForCell>
  );
}

function Editor({ view, column, ...cell }: Omit<AccountCellProps, 'id'> & { readonly view: AccountView }) {
  const around = { t: useRoomText('accounts'), people: useColleagues() };
  const field = editedAccountField(view, column as EditedName, around);
  return <CellEditor view={view} rules={useAccountRules(view.id)} field={field} listed={listAccounts.path} {...cell} />;
}
