import type { ImportView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill, useRoomText } from '../../../lib/text.tsx';
import type { StepName } from '../room.ts';
import type { FileView } from './mapping.ts';

/** What each step settled, in one sentence. */
export function useSentences(view: ImportView): Readonly<Record<StepName, string>> {
  const t = useRoomText('import');
  return {
    file: filesSentence(view, t),
    columns: columnsSentence(view, t),
    values: valuesSentence(view, t),
    result: t.imports.states[view.state],
  };
}

const brought = ({ files }: ImportView): readonly FileView[] => files.filter(({ kind }) => kind !== null);

function filesSentence(view: ImportView, t: Words<'import'>): string {
  const { page, kinds } = t.imports;
  const rows = (files: readonly FileView[]) => files.reduce((sum, file) => sum + file.rows, 0).toLocaleString();
  const used = brought(view);
  const parts = [...new Set(used.map(({ kind }) => kind))].map((kind) =>
    fill(page.kindRows, {
      kind: kind === null ? '' : kinds[kind].toLowerCase(),
      rows: rows(used.filter((file) => file.kind === kind)),
    }),
  );
  const left = view.files.length - used.length;
  const all = left > 0 ? [...parts, fill(page.leftOut, { count: left })] : parts;
  const files = new Set(view.files.map(({ name }) => name)).size;
  return fill(page.fileSentence, { files, rows: rows(view.files), kinds: all.join(t.common.joiner) });
}

function columnsSentence(view: ImportView, t: Words<'import'>): string {
  const { page, units } = t.imports;
  const columns = brought(view).flatMap((file) => file.columns);
  const mapped = columns.filter(({ field }) => field !== null);
  const said = fill(page.columnsSentence, { total: columns.length, mapped: mapped.length });
  const used = [...new Set(mapped.flatMap(({ unit }) => unit ?? []))].map((unit) => units[unit]);
  if (used.length === 0) return said;
  return [said, fill(page.columnsUnits, { units: used.join(t.common.joiner) })].join(t.common.clauseJoiner);
}

function valuesSentence({ values }: ImportView, t: Words<'import'>): string {
  const { page, targets } = t.imports;
  const kinds = Object.keys(targets) as (keyof typeof targets)[];
  const parts = kinds.flatMap((target) => {
    const count = values.filter((value) => value.target === target).length;
    return count === 0 ? [] : fill(page.valuesPart, { count, target: targets[target] });
  });
  return parts.length === 0 ? page.noValues : fill(page.valuesSentence, { parts: parts.join(t.common.joiner) });
}
