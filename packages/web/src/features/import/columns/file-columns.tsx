import { useRef, useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type ColumnView, type FileView, withColumn } from '../job/mapping.ts';
import type { Question } from '../job/steps.ts';
import type { Answers } from '../job/use-mapping.ts';
import { Pick as Choice } from '../pick.tsx';
import { ColumnRow } from './column-row.tsx';
import css from './columns.module.css';
import { mappedOf } from './fields.ts';
import { problemsFirst } from './order.ts';
import { lookUp } from '@qibu/phrases/say';

interface FileColumnsProps {
  readonly file: FileView;
  readonly answers: Answers;
  /** Open questions about this file. */
  readonly asked: readonly Question[];
  /** The only table: no need to fold it. */
  readonly alone: boolean;
  /** Open at first. */
  readonly first: boolean;
}

/** The columns of one table; folded it is a sentence. */
export function FileColumns({ file, answers, asked, alone, first }: FileColumnsProps) {
  const t = useRoomText('import');
  const [unfolded, setUnfolded] = useState(first || asked.length > 0);
  const open = alone || unfolded || asked.length > 0;
  const text = fill(t.imports.page.columnsOf, {
    file: file.sheet === null ? file.name : `${file.name} · ${file.sheet}`,
    total: file.columns.length,
    mapped: mappedOf(file),
  });
  return (
    <section className={css.file} aria-label={file.name}>
      {alone ? (
        <h3 className={css.title}>{text}</h3>
      ) : (
        <h3 className={css.title}>
          <button type="button" className="plain" aria-expanded={open} onClick={() => setUnfolded(!open)}>
            <span className={css.fold} data-open={open || undefined}>
              <Icon name="right" size={14} />
            </span>
            {text}
          </button>
        </h3>
      )}
      {open && <ColumnTable file={file} answers={answers} asked={asked} />}
    </section>
  );
}

type TableProps = Pick<FileColumnsProps, 'file' | 'answers' | 'asked'>;

function ColumnTable({ file, answers, asked }: TableProps) {
  const t = useRoomText('import');
  const [at, setAt] = useState(0);
  const headers = useFixedOrder(file, asked);
  const row = file.preview[at] ?? file.preview[0];
  const columns = headers.flatMap((header) => file.columns.find((column) => column.header === header) ?? []);
  return (
    <>
      <MissingFields file={file} answers={answers} asked={asked} />
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.imports.column}</th>
            <th scope="col" className={css.cellHead}>
              {row && <RowStepper rows={file.preview} at={at} onStep={setAt} />}
            </th>
            <th scope="col">{t.imports.becomes}</th>
            <th scope="col">{row && fill(t.imports.page.rowOf, { row: row.row })}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.header}
              file={file}
              column={column}
              cell={row?.cells[file.columns.indexOf(column)] ?? ''}
              becomes={row?.becomes}
              asked={asked}
              onAnswer={(answer) => answers.answer((mapping) => withColumn(mapping, file, column.header, answer))}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Rows must not jump while they are answered: the order is kept until the columns themselves change. */
function useFixedOrder({ kind, encoding, columns, fields }: FileView, asked: readonly Question[]): readonly string[] {
  const kept = useRef<{ of: string; headers: readonly string[] } | null>(null);
  const of = JSON.stringify([kind, encoding, columns.map(({ header }: ColumnView) => header), fields]);
  if (kept.current?.of !== of) kept.current = { of, headers: problemsFirst(columns, asked) };
  return kept.current.headers;
}

function MissingFields({ file, answers, asked }: TableProps) {
  const t = useRoomText('import');
  const missing = asked.filter(({ code }) => code === 'columns-missing');
  const nameOf = (field: string) => lookUp(t.imports.fields, field, field);
  return missing.map(({ sample: [field = ''] }) => (
    <div key={field} className={css.missing}>
      <span>{fill(t.imports.questions['columns-missing'], { file: file.name, field: nameOf(field) })}</span>
      <Choice
        label={nameOf(field)}
        value={null}
        wanted
        options={file.columns.map(({ header }) => ({ value: header, label: header }))}
        onChange={(header) =>
          header !== null && answers.answer((mapping) => withColumn(mapping, file, header, { field }))
        }
      />
    </div>
  ));
}

interface RowStepperProps {
  readonly rows: FileView['preview'];
  readonly at: number;
  readonly onStep: (at: number) => void;
}

/** ‹ 第 2 行 › — the first rows, one after the other. */
function RowStepper({ rows, at, onStep }: RowStepperProps) {
  const t = useRoomText('import');
  const step = (by: number) => onStep(Math.min(rows.length - 1, Math.max(0, at + by)));
  return (
    <span className={css.stepper}>
      <button type="button" aria-label={t.imports.page.previousRow} disabled={at === 0} onClick={() => step(-1)}>
        <Icon name="left" size={14} />
      </button>
      <span aria-live="polite">{fill(t.imports.row, { row: rows[at]?.row ?? 0 })}</span>
      <button
        type="button"
        aria-label={t.imports.page.nextRow}
        disabled={at >= rows.length - 1}
        onClick={() => step(1)}
      >
        <Icon name="right" size={14} />
      </button>
    </span>
  );
}
