import { useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { type ValueAnswer, type ValueView, valueKey } from '../job/mapping.ts';
import { Pick } from '../pick.tsx';
import { NEW, proposedOf, SKIP, type Target, type ValueGroup } from './groups.ts';
import css from './values.module.css';
import type { Words } from '@qibu/phrases';
import { lookUp } from '@qibu/phrases/say';

const SHOWN = 100;

interface ValueGroupProps {
  readonly group: ValueGroup;
  readonly confirmed: ReadonlySet<string>;
  readonly onAnswer: (values: readonly ValueAnswer[]) => void;
}

/** All stages, or owners, or products: the open ones first, those that are the same folded away. */
export function ValueGroupTable({ group, confirmed, onAnswer }: ValueGroupProps) {
  const t = useRoomText('import');
  const { page, targets } = t.imports;
  const [exactShown, setExactShown] = useState(false);
  const [limit, setLimit] = useState(SHOWN);
  const all = [...group.open, ...group.look, ...(exactShown ? group.exact : [])];
  return (
    <Section
      title={targets[group.target]}
      note={noteOf(group, t)}
      aside={
        group.exact.length > 0 && (
          <span className="small">
            <span className="soft">{fill(page.exactCount, { count: group.exact.length })}</span>{' '}
            <button
              type="button"
              className="link"
              aria-expanded={exactShown}
              onClick={() => setExactShown(!exactShown)}
            >
              {exactShown ? page.hideExact : page.showExact}
            </button>
          </span>
        )
      }
    >
      {all.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{page.valueInFile}</th>
              <th scope="col" className={css.count}>
                {page.valueRows}
              </th>
              <th scope="col">{page.valueHere}</th>
              <th scope="col">
                <span className="hidden">{t.imports.page.historyColumns.state}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {all.slice(0, limit).map((value) => (
              <ValueRow
                key={valueKey(value)}
                value={value}
                target={group.target}
                confirmed={confirmed.has(valueKey(value))}
                onAnswer={onAnswer}
              />
            ))}
          </tbody>
        </table>
      )}
      {all.length > limit && (
        <button type="button" className="link" onClick={() => setLimit(limit + SHOWN)}>
          {fill(page.moreValues, { count: Math.min(SHOWN, all.length - limit) })}
        </button>
      )}
    </Section>
  );
}

/** What to know before answering. */
function noteOf({ target, open, look }: ValueGroup, t: Words<'import'>): string | undefined {
  const { page, questions } = t.imports;
  if (target === 'account') return questions.account;
  if (target === 'stage') return page.stageMap;
  const hasTwins = [...open, ...look].some(({ from, options }) =>
    options.some((option) => option.startsWith(`${from}（`)),
  );
  return target === 'owner' && hasTwins ? page.twins : undefined;
}

interface ValueRowProps {
  readonly value: ValueView;
  readonly target: Target;
  readonly confirmed: boolean;
  readonly onAnswer: ValueGroupProps['onAnswer'];
}

function ValueRow({ value, target, confirmed, onAnswer }: ValueRowProps) {
  const t = useRoomText('import');
  const name = useOptionName(target);
  const open = value.to === null;
  return (
    <tr data-open={open || undefined}>
      <th scope="row">{value.from}</th>
      <td className={css.count}>{fill(t.imports.valueTimes, { count: value.count.toLocaleString() })}</td>
      <td>
        <Pick
          label={fill(t.imports.page.valueOf, { value: value.from })}
          value={value.to}
          wanted={open}
          options={value.options.map((option) => ({ value: option, label: name(option) }))}
          onChange={(to) => to !== null && onAnswer([{ target: value.target, from: value.from, to }])}
        />
      </td>
      <td>
        <GuessMark value={value} confirmed={confirmed} />
      </td>
    </tr>
  );
}

function GuessMark({ value, confirmed }: { value: ValueView; confirmed: boolean }) {
  const { guesses, page } = useRoomText('import').imports;
  const proposed = proposedOf(value);
  if (value.to === null) {
    const asked = proposed === null ? page.answer : fill(page.isIt, { name: proposed });
    return <span className={css.near}>▲ {asked}</span>;
  }
  if (confirmed) return <span className={css.sure}>■ {page.confirmed}</span>;
  if (value.guess === 'exact') return <span className={css.sure}>■ {guesses.exact}</span>;
  return value.guess === 'near' ? <span className={css.near}>□ {guesses.near}</span> : null;
}

/** An answer as people say it. */
function useOptionName(target: Target): (option: string) => string {
  const t = useRoomText('import');
  const stageName = useStageName();
  return (option) => {
    if (option === NEW) return `+ ${t.imports.valueNew}`;
    if (option === SKIP) return t.imports.valueSkip;
    return target === 'stage' ? lookUp(t.imports.outcomes, option, stageName(option)) : option;
  };
}
