import { NativeSelect, Select } from '@mantine/core';
import { useRoomText } from '../../lib/text.tsx';
import type { Option } from '../../ui/field.tsx';
import css from './pick.module.css';

interface PickProps {
  /** For readers; the table's heading says it to the eye. */
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  /** The word for no choice; without it something is always chosen, or waited for. */
  readonly none?: string;
  /** An answer is needed here. */
  readonly wanted?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: string | null) => void;
}
const SHORT = 40;
const SHOWN = 60;

/** One of a few with the browser's own list, one of many by typing; small enough for a table. */
export function Pick(props: PickProps) {
  const t = useRoomText('import');
  const { label, value, options, none, wanted = false, disabled = false, onChange } = props;
  const name = wanted ? `${label} (${t.imports.page.answer})` : label;
  const shared = { 'aria-label': name, disabled, size: 'xs' as const };
  if (options.length > SHORT)
    return (
      <Select
        {...shared}
        className={wanted ? css.wanted : undefined}
        data={[...options]}
        value={value}
        searchable
        limit={SHOWN}
        placeholder={none ?? t.imports.page.searchValue}
        nothingFoundMessage={t.common.table.noRows}
        comboboxProps={{ withinPortal: true }}
        onChange={onChange}
      />
    );
  const empty = none !== undefined || value === null ? [{ value: '', label: none ?? t.common.form.choose }] : [];
  return (
    <NativeSelect
      {...shared}
      className={wanted ? css.wanted : undefined}
      data={[...empty, ...options]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
