import type { ParameterEdition } from '@qibu/contract';
import { useState } from 'react';
import { useMe } from '../../../lib/me.ts';
import { exactMoney } from '../../../lib/money.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { DayText, InstantText } from '../../../ui/day-text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { changesText } from '@qibu/phrases/say';
import css from './parameters.module.css';

const SHOWN = 5;

/** When the parameters were changed and by whom; each judges the days from its own on. */
export function Editions({ editions }: { editions: readonly ParameterEdition[] }) {
  const t = useRoomText('settings', 'parameters', 'judgement', 'method');
  const { currency } = useMe().workspace;
  const money = (minor: number): string => exactMoney(minor, currency);
  const words = t.settings.parameters;
  const [all, setAll] = useState(false);
  if (editions.length === 0) return null;
  return (
    <Section title={words.editions} note={words.editionsNote}>
      <table className={`${css.table} ${css.plain}`} aria-label={words.editions}>
        <thead>
          <tr>
            <th scope="col">{words.judgesFrom}</th>
            <th scope="col">{words.changedTo}</th>
            <th scope="col">{t.settings.audit.who}</th>
            <th scope="col">{t.settings.audit.when}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? editions : editions.slice(0, SHOWN)).map(({ id, fromDay, at, by, before, after }) => (
            <tr key={id} data-own>
              <th scope="row" className={css.light}>
                <DayText day={fromDay} />
              </th>
              <td>{changesText({ overrides: [before, after] }, t, money) || words.sameNumbers}</td>
              <td>{by ?? t.settings.audit.system}</td>
              <td className="soft">
                <InstantText at={at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editions.length > SHOWN && !all && (
        <LinkButton onClick={() => setAll(true)}>{fill(words.editionsAll, { count: editions.length })}</LinkButton>
      )}
    </Section>
  );
}
