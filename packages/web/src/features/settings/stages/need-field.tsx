import type { CustomerSize, GateNeed, StageRule } from '@qibu/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Chips, ManyChips } from '../../../ui/chips.tsx';
import { ChoiceField } from '../../../ui/field.tsx';
import { criterionName, withNames } from './stage-words.ts';

interface NeedFieldProps {
  readonly size: CustomerSize;
  readonly stage: StageRule;
  readonly onChange: (need: GateNeed) => void;
}

/** What the gate asks of customers of one size: any so many, or certain ones all. */
export function NeedField({ size, stage, onChange }: NeedFieldProps) {
  const t = withNames(useRoomText('settings', 'method'), stage.criteria);
  const words = t.settings.stages;
  const need = stage.need[size];
  const ids = stage.criteria.map(({ id }) => id);
  const label = fill(words.needOf, { size: t.words.customerSize[size] });
  return (
    <div className="stack">
      <Chips
        label={label}
        value={'all' in need ? 'all' : 'atLeast'}
        chips={[
          { value: 'atLeast', label: words.someKind },
          { value: 'all', label: words.allKind },
        ]}
        onChange={(kind) => onChange(kind === 'all' ? { all: ids } : { atLeast: 'all' in need ? need.all.length : 1 })}
      />
      {'all' in need ? (
        <ManyChips
          label={`${label}: ${words.which}`}
          hideLabel
          values={need.all}
          chips={ids.map((id) => ({ value: id, label: criterionName(id, t) }))}
          onChange={(all) => onChange({ all: ids.filter((id) => all.includes(id)) })}
        />
      ) : (
        <ChoiceField
          label={fill(words.howMany, { size: t.words.customerSize[size] })}
          value={String(need.atLeast)}
          options={ids.map((_, at) => ({
            value: String(at + 1),
            label: fill(words.countOf, { count: at + 1, total: ids.length }),
          }))}
          onChange={(count) => onChange({ atLeast: Number(count) })}
        />
      )}
    </div>
  );
}
