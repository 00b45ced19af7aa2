import type { ImportView } from '@qibu/contract';
import { importErrors, LIMITS } from '@qibu/contract';
import { useMemo } from 'react';
import { urlOf } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Section } from '../../../ui/section.tsx';
import { sumOf } from './outcome.ts';
import css from './result.module.css';
import { lookUp } from '@qibu/phrases/say';

type Problem = ImportView['problems'][number];
type NumberedProblem = Problem & { readonly key: string };
const HEIGHT = 340;

/** Row, column, why, value: refused rows first; the refused ones can be downloaded, corrected and brought in again. */
export function Problems({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const { page } = t.imports;
  const columns = useColumns(view.files.length > 1);
  const { problems, problemCount, counts } = view;
  const rows = useMemo(() => problems.map((problem, at) => ({ ...problem, key: String(at) })), [problems]);
  if (problemCount === 0) return <p className="soft">{t.imports.noProblems}</p>;
  const refused = sumOf(counts, 'refused');
  const figures = { count: problemCount.toLocaleString(), shown: problems.length };
  const phrase =
    problemCount === problems.length ? page.problemsAll : refused > 0 ? page.problemsShown : page.problemsSome;
  return (
    <Section
      holdsTable
      title={fill(page.problemsLead, {
        errors: refused.toLocaleString(),
        warnings: sumOf(counts, 'flagged').toLocaleString(),
      })}
      note={fill(phrase, figures)}
      aside={refused > 0 && !view.filesGone && <ErrorFiles view={view} />}
    >
      {refused > 0 && (
        <p className={`soft small ${css.note}`}>
          {view.filesGone ? fill(page.errorFileGone, { days: LIMITS.importKeptDays }) : page.fixAndReturn}
        </p>
      )}
      <DataTable
        name="import-problems"
        label={t.imports.problemsTitle}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        height={HEIGHT}
      />
    </Section>
  );
}

/** One file to correct per table with refused rows; alone it needs no name. */
function ErrorFiles({ view: { id, refusedIn } }: { view: ImportView }) {
  const { actions, page, sheet: sheetOf } = useRoomText('import').imports;
  const nameOf = ({ file, sheet }: (typeof refusedIn)[number]) =>
    sheet === null ? file : `${file} ${fill(sheetOf, { sheet })}`;
  return (
    <span className={css.downloads}>
      {refusedIn.map((one) => {
        const query = { file: one.file, ...(one.sheet !== null && { sheet: one.sheet }) };
        const figures = { file: nameOf(one), rows: one.rows.toLocaleString() };
        return (
          <a
            key={nameOf(one)}
            className={css.download}
            href={urlOf(importErrors, { params: { id }, query })}
            download={`errors-${one.file.replace(/\.\w+$/, '')}${one.sheet === null ? '' : `-${one.sheet}`}.csv`}
          >
            <Icon name="download" size={16} />{' '}
            {refusedIn.length === 1 ? actions.errorFile : fill(page.errorFileOf, figures)}
          </a>
        );
      })}
    </span>
  );
}

function useColumns(severalFiles: boolean): readonly Column<NumberedProblem>[] {
  const t = useRoomText('import');
  return useMemo(() => {
    const { problemColumns, wholeRow } = t.imports.page;
    const why = ({ code }: NumberedProblem) => lookUp(t.imports.problems, code, code);
    const column = ({ column: header }: NumberedProblem) => header ?? wholeRow;
    const value = ({ value: text }: NumberedProblem) => text ?? '';
    const file: Column<NumberedProblem> = {
      id: 'file',
      title: problemColumns.file,
      width: 180,
      cell: (row) => row.file,
      text: (row) => row.file,
    };
    return [
      {
        id: 'row',
        title: problemColumns.row,
        width: 72,
        align: 'end',
        fixed: true,
        phone: true,
        cell: (row) => row.row,
        text: (row) => String(row.row),
      },
      {
        id: 'why',
        title: problemColumns.why,
        width: 260,
        grow: true,
        phone: true,
        fixed: true,
        cell: (row) => <Why severity={row.severity} text={why(row)} />,
        text: why,
      },
      { id: 'column', title: problemColumns.column, width: 160, phone: true, cell: column, text: column },
      { id: 'value', title: problemColumns.value, width: 200, cell: value, text: value },
      ...(severalFiles ? [file] : []),
    ];
  }, [t, severalFiles]);
}

/** ▲ the row stays out; △ it comes in and wants a look. */
function Why({ severity, text }: { severity: Problem['severity']; text: string }) {
  const t = useRoomText('import');
  return (
    <span className={severity === 'error' ? css.error : css.warning} title={t.imports.page.severity[severity]}>
      <span aria-hidden="true">{severity === 'error' ? '▲' : '△'}</span>{' '}
      <span className="hidden">{t.imports.page.severity[severity]}: </span>
      {text}
    </span>
  );
}
