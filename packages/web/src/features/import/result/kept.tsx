import type { ImportView } from '@qibu/contract';
import { useMemo } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Section } from '../../../ui/section.tsx';
import { lookUp } from '@qibu/phrases/say';

interface Kept {
  readonly key: string;
  readonly entity: string;
  readonly name: string;
}
const HEIGHT = 340;

/** What could not be undone, by name, because someone has changed or used it since. */
export function KeptList({ problems, problemCount }: Pick<ImportView, 'problems' | 'problemCount'>) {
  const t = useRoomText('import');
  const { page } = t.imports;
  const columns = useColumns();
  const rows = useMemo(
    () => problems.map(({ file, value }, at) => ({ key: String(at), entity: file, name: value ?? '' })),
    [problems],
  );
  if (rows.length === 0) return null;
  const note = rows.length < problemCount ? page.problemsSome : page.problemsAll;
  return (
    <Section
      holdsTable
      title={page.undoneList}
      note={fill(note, { count: problemCount.toLocaleString(), shown: rows.length })}
    >
      <DataTable
        name="import-kept"
        label={page.undoneList}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        height={HEIGHT}
      />
    </Section>
  );
}

function useColumns(): readonly Column<Kept>[] {
  const t = useRoomText('import');
  return useMemo(() => {
    const { kinds, page, fields } = t.imports;
    const names = {
      deal: kinds.deals,
      account: kinds.accounts,
      contact: kinds.contacts,
      product: kinds.products,
      user: kinds.people,
    };
    const kind = ({ entity }: Kept) => lookUp(names, entity, entity);
    const name = (row: Kept) => row.name;
    return [
      { id: 'kind', title: page.kind, width: 120, fixed: true, phone: true, cell: kind, text: kind },
      { id: 'name', title: fields.name, width: 320, grow: true, fixed: true, phone: true, cell: name, text: name },
    ];
  }, [t]);
}
