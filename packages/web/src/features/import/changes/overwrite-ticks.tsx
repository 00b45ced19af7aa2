import { Checkbox } from '@mantine/core';
import type { ImportView } from '@qibu/contract';
import { lookUp } from '@qibu/phrases/say';
import { fill, useRoomText } from '../../../lib/text.tsx';
import css from './changes.module.css';
import type { useOverwrite } from './use-overwrite.ts';

interface OverwriteTicksProps {
  readonly counts: ImportView['changes']['counts'];
  readonly overwrite: ReturnType<typeof useOverwrite>;
}

/** One tick for each field whose stored values differ from the file's. */
export function OverwriteTicks({ counts, overwrite: { ticked, tick, pending } }: OverwriteTicksProps) {
  const t = useRoomText('import');
  const { changes, kinds, fields } = t.imports;
  const differing = counts.filter(({ differs }) => differs > 0);
  if (differing.length === 0) return null;
  return (
    <>
      <fieldset className={css.ticks}>
        <legend>{changes.pick}</legend>
        {differing.map(({ kind, field, differs }) => {
          const key = `${kind}.${field}`;
          return (
            <Checkbox
              key={key}
              size="xs"
              label={fill(changes.option, {
                kind: kinds[kind],
                field: lookUp(fields, field, field),
                count: differs.toLocaleString(),
              })}
              checked={ticked.includes(key)}
              onChange={({ currentTarget }) => tick(key, currentTarget.checked)}
            />
          );
        })}
      </fieldset>
      {ticked.includes('deals.owner') && <p className="soft small">{changes.owner}</p>}
      <p className="soft small" aria-live="polite">
        {pending ? changes.again : ''}
      </p>
    </>
  );
}
