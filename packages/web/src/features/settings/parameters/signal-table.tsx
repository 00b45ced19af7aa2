import { ANSWERS, type ParameterRow } from '@qibu/core';
import { Fragment, useId, useState } from 'react';
import { useMedia } from '../../../lib/media.ts';
import { useParameterText, useRoomText, useWording } from '../../../lib/text.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { valueOf } from './draft.ts';
import { bySignal, RANKS, type Rank, type SignalRows } from './groups.ts';
import { useParameterEditing } from './parameter-editing.ts';
import css from './parameters.module.css';
import { problemText } from './problem-text.ts';
import { ReasonButton, ReasonRow } from './reason-row.tsx';
import { useReader } from './use-reader.ts';
import { ValueField } from './value-field.tsx';

/** The chances of the signals: a row a signal, the three answers across; on a phone for one rank at a time. */
export function SignalTable({ rows }: { rows: readonly ParameterRow[] }) {
  const t = useRoomText('parameters', 'settings');
  const { phone } = useMedia();
  const [rank, setRank] = useState<Rank>('first');
  const words = t.settings.parameters;
  const shown = phone ? [rank] : RANKS;
  return (
    <>
      <p className={css.note}>{words.signalsLead}</p>
      {phone && (
        <Chips
          label={words.ranked}
          hideLabel
          value={rank}
          onChange={(next) => next !== null && setRank(next)}
          chips={RANKS.map((one) => ({ value: one, label: t.words.verdict[one] }))}
        />
      )}
      <table className={`${css.table} ${css.signals}`} aria-label={t.parameters.groups.signals}>
        <SignalHead ranks={shown} />
        <tbody>
          {bySignal(rows).map((signal) => (
            <SignalRow key={signal.id} signal={signal} ranks={shown} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function SignalHead({ ranks }: { ranks: readonly Rank[] }) {
  const t = useRoomText('settings');
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t.settings.parameters.signal}
        </th>
        {ranks.map((rank) => (
          <th key={rank} scope="colgroup" colSpan={ANSWERS.length} className={css.rank}>
            {t.words.verdict[rank]}
          </th>
        ))}
        <th rowSpan={2} scope="col">
          <span className="hidden">{t.settings.parameters.reason}</span>
        </th>
      </tr>
      <tr>
        {ranks.flatMap((rank) =>
          ANSWERS.map((answer) => (
            <th key={`${rank}.${answer}`} scope="col" className={css.answer} data-first={answer === 'for' || undefined}>
              {t.words.answerShort[answer]}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function SignalRow({ signal: { id, chances }, ranks }: { signal: SignalRows; ranks: readonly Rank[] }) {
  const say = useWording();
  const reader = useReader();
  const { draft, problems } = useParameterEditing();
  const [open, setOpen] = useState(false);
  const reasonId = useId();
  const name = say.word(id);
  const [one] = chances.values();
  const all = [...chances.values()];
  const own = all.some((row) => valueOf(draft, row) !== row.initial);
  const wrong = problems.filter(({ path }) => all.some((row) => row.path === path || row.path.startsWith(`${path}.`)));
  const span = ranks.length * ANSWERS.length + 2;
  return (
    <>
      <tr data-own={own || undefined}>
        <th scope="row">{name}</th>
        {ranks.map((rank) => (
          <Fragment key={rank}>
            {ANSWERS.map((answer) => (
              <ChanceCell key={answer} row={chances.get(`${rank}.${answer}`)} column={`${rank}.${answer}`} />
            ))}
          </Fragment>
        ))}
        <td className={css.end}>
          <ReasonButton name={name} id={reasonId} open={open} onToggle={() => setOpen(!open)} />
        </td>
      </tr>
      {wrong.map((problem) => (
        <tr key={`${problem.path} ${problem.problem}`} className={css.reason}>
          <td colSpan={span} role="alert">
            {rankOf(problem.path, reader.words.words.verdict)}
            {problemText(problem, chances.get(problem.path.split('.').slice(3).join('.')), reader)}
          </td>
        </tr>
      ))}
      {open && one !== undefined && <ReasonRow id={reasonId} row={one} span={span} />}
    </>
  );
}

/** The rank a problem is about, as the beginning of its sentence. */
function rankOf(path: string, words: Readonly<Record<Rank, string>>): string {
  const rank = RANKS.find((one) => one === path.split('.')[3]);
  return rank === undefined ? '' : `${words[rank]}: `;
}

/** The shade says how common the answer is, so that a table of numbers shows its shape. */
function ChanceCell({ row, column }: { row: ParameterRow | undefined; column: string }) {
  const say = useParameterText();
  const { draft } = useParameterEditing();
  if (row === undefined) return <td />;
  const value = valueOf(draft, row);
  return (
    <td
      className={css.chance}
      data-first={column.endsWith('.for') || undefined}
      style={{ '--share': `${Math.round(Number(value) * 100)}%` } as React.CSSProperties}
    >
      <ValueField row={row} name={say.parameter(row.path)} column={column} bare />
    </td>
  );
}
