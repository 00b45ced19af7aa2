import { type ParameterRow, parameterRows } from '@qibu/core';
import { useState } from 'react';
import { useText, useWording } from '../../../lib/text.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { FilterBar, FilterToggle } from '../../../ui/filter-bar.tsx';
import { Section } from '../../../ui/section.tsx';
import { TabLead } from '../tab-lead.tsx';
import { ParameterTable } from './parameter-table.tsx';
import { useParameters } from './use-parameters.ts';

const GROUPS = ['evidence', 'gates', 'control', 'customer', 'people', 'position', 'flags', 'moves'] as const;

/** Every number a judgement uses, with its reason. */
export function ParametersTab() {
  const t = useText();
  const say = useWording();
  const { now, initial } = useParameters();
  const [text, setText] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const wanted = (row: ParameterRow): boolean =>
    (!changedOnly || row.value !== row.initial) &&
    `${say.parameter(row.path)} ${say.parameterReason(row.reason)}`.toLowerCase().includes(text.trim().toLowerCase());
  const rows = parameterRows(now, initial).filter(wanted);
  return (
    <>
      <TabLead text={t.settings.parameters.lead} />
      <FilterBar>
        <SearchField label={t.settings.parameters.search} value={text} onChange={setText} />
        <FilterToggle on={changedOnly} onChange={setChangedOnly}>
          {t.settings.parameters.changedOnly}
        </FilterToggle>
      </FilterBar>
      {GROUPS.map((group) => {
        const some = rows.filter(({ path }) => path.startsWith(`${group}.`));
        if (some.length === 0) return null;
        return (
          <Section key={group} title={t.parameters.groups[group]}>
            <ParameterTable rows={some} />
          </Section>
        );
      })}
    </>
  );
}
