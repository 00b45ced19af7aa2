import { chancesOf, type Contribution } from '@qibu/core';
import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useParameters } from '../../../parts/parameters/use-parameters.ts';
import { chanceText } from '../../../ui/numbers.ts';
import { useDeal } from '../deal-scene.tsx';
import css from './why.module.css';

/** Why a signal pushes as hard as it does, with the numbers in force. */
export function RuleText({ contribution }: { contribution: Contribution }) {
  const t = useRoomText('deal');
  const { phase } = useDeal().deal.analysis.position;
  const rule = chancesOf(useParameters().position, contribution.signal, phase);
  const { answer, weight } = contribution;
  const chances = {
    first: chanceText(rule.first[answer]),
    alternate: chanceText(rule.alternate[answer]),
    reference: chanceText(rule.reference[answer]),
  };
  return (
    <div className={css.rule}>
      <p>{fill(t.deal.why.ruleText, chances)}</p>
      <p>{fill(t.deal.why.ruleWeight, { weight: weight.toFixed(2) })}</p>
      <p>{t.deal.why.rulePhase}</p>
      <Link to="/settings">{t.deal.why.ruleSettings}</Link>
    </div>
  );
}
