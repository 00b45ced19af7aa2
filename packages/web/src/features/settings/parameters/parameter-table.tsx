import { Switch } from '@mantine/core';
import { leaves, type ParameterRow, type ParameterValue } from '@qibu/core';
import type { Dictionary } from '@qibu/phrases';
import { useMe } from '../../../lib/me.ts';
import { fill, useText, useWording } from '../../../lib/text.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { showDone } from '../../../ui/toast.tsx';
import css from '../settings.module.css';
import { withNumber } from './override.ts';
import { useParameterChange } from './use-parameter-change.tsx';
import { useParameters } from './use-parameters.ts';

/** Numbers of one kind: value, the method's own, why. */
export function ParameterTable({ rows }: { rows: readonly ParameterRow[] }) {
  const t = useText();
  const words = t.settings.parameters;
  return (
    <div className={css.wide}>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{words.name}</th>
            <th className={css.end}>{words.value}</th>
            <th className={css.end}>{words.standard}</th>
            <th>{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={row.path} row={row} reasonFor={reasonSpan(rows, at)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many rows from here on share this row's reason; 0 when the row above has already given it. */
function reasonSpan(rows: readonly ParameterRow[], at: number): number {
  const reason = rows[at]?.reason;
  if (rows[at - 1]?.reason === reason) return 0;
  const next = rows.findIndex((row, index) => index > at && row.reason !== reason);
  return (next === -1 ? rows.length : next) - at;
}

function Row({ row, reasonFor }: { row: ParameterRow; reasonFor: number }) {
  const t = useText();
  const say = useWording();
  const name = say.parameter(row.path);
  const changed = row.value !== row.initial;
  return (
    <tr>
      <td>{name}</td>
      <td className={css.end}>
        {typeof row.value === 'boolean' ? (
          <RuleEdit row={row} name={name} on={row.value} />
        ) : (
          <NumberEdit row={row} name={name} value={row.value} />
        )}
        {changed && <span className="hidden">{t.settings.parameters.changed}</span>}
      </td>
      <td className={`${css.end} soft`}>{changed ? <BackToDefault row={row} /> : valueText(row.initial, t)}</td>
      {reasonFor > 0 && (
        <td className={`soft ${css.note}`} rowSpan={reasonFor}>
          {say.parameterReason(row.reason)} <span className={css.tag}>{t.parameters.source[row.source]}</span>
        </td>
      )}
    </tr>
  );
}

const valueText = (value: ParameterValue, { common }: Dictionary): string => {
  if (value === null) return common.notStated;
  return typeof value === 'boolean' ? (value ? common.yes : common.no) : String(value);
};

interface EditProps {
  readonly row: ParameterRow;
  readonly name: string;
}

/** A rule that holds or does not. */
function RuleEdit({ row, name, on }: EditProps & { readonly on: boolean }) {
  const t = useText();
  const { user } = useMe();
  const { set, conflict } = useParameterSet(row, name);
  return (
    <>
      <Switch
        aria-label={name}
        checked={on}
        disabled={!user.isAdmin}
        title={user.isAdmin ? valueText(on, t) : t.settings.adminOnly}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      {conflict}
    </>
  );
}

function NumberEdit({ row, name, value: now }: EditProps & { readonly value: number | null }) {
  const t = useText();
  const { user } = useMe();
  const { set, conflict } = useParameterSet(row, name);
  const changed = row.value !== row.initial;
  const text = valueText(now, t);
  return (
    <>
      <InlineEdit
        label={`${name} (${row.min}–${row.max})`}
        display={changed ? <strong>{text}</strong> : text}
        kind="number"
        value={now}
        locked={user.isAdmin ? null : t.settings.adminOnly}
        onSave={(value) => {
          const number = typeof value === 'number' ? value : null;
          if (number === null ? row.nullable !== true : number < row.min || number > row.max) {
            showDone(`${name}: ${fill(t.parameters.problem.range, { allowed: `${row.min}–${row.max}` })}`);
          } else set(number);
        }}
      />
      {conflict}
    </>
  );
}

function BackToDefault({ row }: { row: ParameterRow }) {
  const t = useText();
  const { user } = useMe();
  const say = useWording();
  const { set, conflict } = useParameterSet(row, say.parameter(row.path));
  const text = valueText(row.initial, t);
  if (!user.isAdmin) return text;
  return (
    <>
      <button
        type="button"
        className="link"
        title={t.settings.parameters.reset}
        aria-label={`${t.settings.parameters.reset}: ${text}`}
        onClick={() => set(undefined)}
      >
        {text}
      </button>
      {conflict}
    </>
  );
}

/** Saves one value; undefined goes back to the method's own. */
function useParameterSet(row: ParameterRow, name: string) {
  const t = useText();
  const state = useParameters();
  const { put, conflict } = useParameterChange();
  const set = (value: ParameterValue | undefined) => {
    void put(state, {
      patch: { [row.path]: value },
      overrides: (on, patch) => withNumber(on.overrides, row.path.split('.'), patch[row.path] as typeof value),
      read: ({ now }, path) => [...leaves(now)].find((leaf) => leaf.path.join('.') === path)?.value,
      nameOf: () => name,
      show: (_, one) => valueText(one === undefined ? row.initial : (one as ParameterValue), t),
      saved: t.settings.parameters.saved,
    });
  };
  return { set, conflict };
}
