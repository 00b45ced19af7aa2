import { useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { BasisShape } from '../../../ui/basis-mark.tsx';
import type { ColumnAnswer, ColumnView, DateOrder, DecimalMark, FileView, MonthDay, Unit } from '../job/mapping.ts';
import type { Question } from '../job/steps.ts';
import { Pick } from '../pick.tsx';
import { BecomesText } from './becomes-text.tsx';
import css from './columns.module.css';
import { isDay, isMoney, MONEY_UNITS, WRITTEN_ORDERS } from './fields.ts';
import { type Sureness, surenessOf } from './order.ts';
import { lookUp } from '@qibu/phrases/say';

interface ColumnRowProps {
  readonly file: FileView;
  readonly column: ColumnView;
  /** Its cell of the row shown. */
  readonly cell: string;
  readonly becomes: FileView['preview'][number]['becomes'] | undefined;
  readonly asked: readonly Question[];
  readonly onAnswer: (answer: ColumnAnswer) => void;
}

/** One column of the file: its name and samples, the cell of the row shown, where it goes, what it becomes. */
export function ColumnRow({ file, column, cell, becomes, asked, onAnswer }: ColumnRowProps) {
  const t = useRoomText('import');
  const [picked, setPicked] = useState(false);
  const sureness = surenessOf(column, asked);
  const { field } = column;
  const pick = (next: string | null) => {
    setPicked(true);
    onAnswer({ field: next });
  };
  return (
    <tr data-out={field === null || undefined} data-asked={sureness === 'asked' || undefined}>
      <th scope="row">
        <span className={css.header}>{column.header}</span>
        <span className={css.samples}>{column.samples.join(' · ')}</span>
      </th>
      <td className={css.cell} data-label={t.imports.rowAsInFile}>
        {cell === '' ? <span className="soft">{t.imports.page.emptyCell}</span> : cell}
      </td>
      <td className={css.target}>
        <div className={css.answers}>
          <Pick
            label={fill(t.imports.page.target, { column: column.header })}
            value={field}
            none={t.imports.notImported}
            options={useFieldOptions(file)}
            onChange={pick}
          />
          <UnitPick column={column} asked={asked} onAnswer={onAnswer} />
          <MarkPick column={column} asked={asked} onAnswer={onAnswer} />
          <OrderPick column={column} asked={asked} onAnswer={onAnswer} />
          <MonthDayPick column={column} asked={asked} onAnswer={onAnswer} />
          <SureMark sureness={sureness} picked={picked} />
        </div>
      </td>
      <td className={css.becomes} data-label={t.imports.rowAsRecord}>
        {/* Several columns go to the notes; each keeps its own text. */}
        {field !== null && <BecomesText field={field} text={field === 'note' ? cell : becomes?.[field]} />}
      </td>
    </tr>
  );
}

function useFieldOptions({ fields }: FileView) {
  const t = useRoomText('import');
  return fields.map(({ field, required }) => {
    const name = lookUp(t.imports.fields, field, field);
    return { value: field, label: required ? `${name} *` : name };
  });
}

/** ■ the header says so, □ likely, ▲ to be answered: shape first. */
function SureMark({ sureness, picked }: { sureness: Sureness; picked: boolean }) {
  const { page } = useRoomText('import').imports;
  if (sureness === 'asked') return <span className={css.asked}>▲ {page.answer}</span>;
  if (sureness === 'none') return null;
  if (picked) return <span className={css.sure}>{page.picked}</span>;
  return (
    <span className={sureness === 'sure' ? css.sure : css.likely}>
      <BasisShape kind={sureness === 'sure' ? 'fact' : 'assumption'} />
      {page[sureness]}
    </span>
  );
}

type AnswerProps = Omit<ColumnRowProps, 'file' | 'cell' | 'becomes'>;
const questionFor = (code: Question['code'], { column, asked }: AnswerProps): Question | undefined =>
  asked.find((question) => question.code === code && question.column === column.header);

/** 元 or 万元: asked where the header does not say, and never guessed. */
function UnitPick(props: AnswerProps) {
  const t = useRoomText('import');
  const { column, onAnswer } = props;
  const question = questionFor('unit', props);
  if (!isMoney(column.field)) return null;
  return (
    <>
      {question && <span className={css.question}>{fill(t.imports.questions.unit, { column: column.header })}</span>}
      <Pick
        label={fill(t.imports.page.unitOf, { column: column.header })}
        value={column.unit ?? null}
        wanted={question !== undefined}
        options={MONEY_UNITS.map((unit) => ({ value: unit, label: t.imports.units[unit] }))}
        onChange={(unit) => unit !== null && onAnswer({ unit: unit as Unit })}
      />
    </>
  );
}

/** 25.000 is twenty-five or twenty-five thousand: asked once for the column, with its own cells. */
function MarkPick(props: AnswerProps) {
  const t = useRoomText('import');
  const { column, onAnswer } = props;
  const question = questionFor('decimal-mark', props);
  const mark = column.decimalMark ?? null;
  if (!isMoney(column.field) || (question === undefined && mark !== 'comma')) return null;
  const sample = question?.sample.slice(0, 3).join(t.common.joiner) ?? '';
  return (
    <>
      {question && (
        <span className={css.question}>
          {fill(t.imports.questions['decimal-mark'], { column: column.header, sample })}
        </span>
      )}
      <Pick
        label={fill(t.imports.page.markOf, { column: column.header })}
        value={mark}
        wanted={question !== undefined}
        options={Object.entries(t.imports.decimalMarks).map(([value, label]) => ({ value, label }))}
        onChange={(next) => next !== null && onAnswer({ decimalMark: next as DecimalMark })}
      />
    </>
  );
}

/** Day or month first: asked once for the column, with its own cells. */
function OrderPick(props: AnswerProps) {
  const t = useRoomText('import');
  const { column, onAnswer } = props;
  const question = questionFor('date-order', props);
  const order = column.dateOrder ?? null;
  if (!isDay(column.field) || (question === undefined && order === null)) return null;
  const orders: readonly string[] = question?.options ?? WRITTEN_ORDERS;
  const all = order === null || orders.includes(order) ? orders : [...orders, order];
  const sample = question?.sample.slice(0, 3).join(t.common.joiner) ?? '';
  return (
    <>
      {question && (
        <span className={css.question}>
          {fill(t.imports.questions['date-order'], { column: column.header, sample })}
        </span>
      )}
      <Pick
        label={fill(t.imports.page.orderOf, { column: column.header })}
        value={order}
        wanted={question !== undefined}
        options={all.map((one) => ({ value: one, label: lookUp(t.imports.dateOrders, one, one) }))}
        onChange={(next) => next !== null && onAnswer({ dateOrder: next as DateOrder })}
      />
    </>
  );
}

/** 2026年12月 names no day: its first, its last or none, asked once for the column. */
function MonthDayPick(props: AnswerProps) {
  const { imports, common } = useRoomText('import');
  const { column, onAnswer } = props;
  const question = questionFor('month-day', props);
  const chosen = column.monthDay ?? null;
  if (!isDay(column.field) || (question === undefined && chosen === null)) return null;
  const sample = question?.sample.slice(0, 3).join(common.joiner) ?? '';
  return (
    <>
      {question && (
        <span className={css.question}>{fill(imports.questions['month-day'], { column: column.header, sample })}</span>
      )}
      <Pick
        label={fill(imports.page.monthDayOf, { column: column.header })}
        value={chosen}
        wanted={question !== undefined}
        options={Object.entries(imports.monthDays).map(([value, label]) => ({ value, label }))}
        onChange={(next) => next !== null && onAnswer({ monthDay: next as MonthDay })}
      />
    </>
  );
}
