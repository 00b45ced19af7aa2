import { fill, useRoomText } from '../../../lib/text.tsx';
import { chanceText } from '../../../ui/numbers.ts';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './why.module.css';

/** The same deal as each person alone shows it. */
export function ByPerson() {
  const t = useRoomText('deal', 'judgement');
  const { deal, words } = useDeal();
  const { byPerson, rolesDisagree, divergence } = deal.analysis.position;
  if (byPerson.length < 2) return null;
  return (
    <Section title={t.deal.why.people} note={t.deal.why.peopleNote}>
      {rolesDisagree && <p>{fill(t.verdicts.why.disagree, { divergence: divergence.toFixed(2) })}</p>}
      <table className={css.people}>
        <thead>
          <tr>
            <th scope="col">{t.deal.why.who}</th>
            <th scope="col">{t.words.verdict.first}</th>
            <th scope="col">{t.words.verdict.alternate}</th>
            <th scope="col">{t.words.verdict.reference}</th>
          </tr>
        </thead>
        <tbody>
          {byPerson.map(({ contactId, p }) => (
            <tr key={contactId ?? ''}>
              <th scope="row">{contactId === null ? t.deal.why.customer : words.person(contactId)}</th>
              <td>{chanceText(p.first)}</td>
              <td>{chanceText(p.alternate)}</td>
              <td>{chanceText(p.reference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
