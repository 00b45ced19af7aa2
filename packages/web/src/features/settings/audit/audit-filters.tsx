import type { listAudit, QueryOf } from '@qibu/contract';
import type { ReactNode } from 'react';
import { useColleagues } from '../../../lib/colleagues.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { ChoiceField, DayField } from '../../../ui/field.tsx';
import { FilterBar } from '../../../ui/filter-bar.tsx';

/** What the log is narrowed to. */
export type AuditFilter = Pick<QueryOf<typeof listAudit>, 'actorId' | 'entity' | 'from' | 'to'>;

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly count: { readonly value: number; readonly capped: boolean } | undefined;
  readonly onChange: (filter: AuditFilter) => void;
  /** What takes the log away as a file. */
  readonly children: ReactNode;
}

/** Who, what kind of record, and from which day to which. */
export function AuditFilters({ filter, count, onChange, children }: AuditFiltersProps) {
  const words = useRoomText('settings').settings.audit;
  const colleagues = useColleagues();
  const set = (part: { readonly [Name in keyof AuditFilter]?: string | null }) => {
    const next = { ...filter, ...part };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as AuditFilter);
  };
  const kinds = Object.entries(words.entity).filter(([kind]) => kind !== 'other');
  return (
    <FilterBar
      {...(count && { count })}
      aside={children}
      onClear={Object.keys(filter).length > 0 ? () => onChange({}) : undefined}
    >
      <ChoiceField
        label={words.who}
        none={words.everyone}
        value={filter.actorId ?? null}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(actorId) => set({ actorId })}
      />
      <ChoiceField
        label={words.on}
        none={words.everything}
        value={filter.entity ?? null}
        options={kinds.map(([value, label]) => ({ value, label }))}
        onChange={(entity) => set({ entity })}
      />
      <DayField label={words.from} value={filter.from ?? null} onChange={(from) => set({ from })} />
      <DayField label={words.to} value={filter.to ?? null} onChange={(to) => set({ to })} />
    </FilterBar>
  );
}
