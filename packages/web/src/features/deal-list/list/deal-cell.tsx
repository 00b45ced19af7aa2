import { type DealView, listDeals } from '@qibu/contract';
import type { ReactNode } from 'react';
import { CellEditor } from '../../../editing/cell-editor.tsx';
import { ReadForCell } from '../../../editing/read-for-cell.tsx';
import { useRoomText } from '../../../lib/text.tsx';
import { dealReading } from '../../../parts/deal/deal-reading.ts';
import { type EditedName, editedDealField } from '../../../parts/deal/edited-fields.ts';
import { useDealRules } from '../../../parts/deal/use-deal-rules.ts';

interface DealCellProps {
  readonly id: string;
  readonly column: string;
  readonly display: ReactNode;
  readonly onDone: () => void;
}

/** Edits a cell of the list of deals. */
export function DealCell({ id, ...cell }: DealCellProps) {
  return (
    <ReadForCell reading={dealReading(id)} {...cell}>
      {(deal) => <Editor deal={deal} {...cell} />}
    </ReadForCell>
  );
}

function Editor({ deal, column, ...cell }: Omit<DealCellProps, 'id'> & { readonly deal: DealView }) {
  const field = editedDealField(deal, column as EditedName, useRoomText('deal'));
  return <CellEditor view={deal} rules={useDealRules(deal.id)} field={field} listed={listDeals.path} {...cell} />;
}
