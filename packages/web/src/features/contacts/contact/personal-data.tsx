import { CONTACT_BASES } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useWhyNot } from '../../../editing/record-act.tsx';
import { EditedFact, Fact, FactList } from '../../../editing/fact-list.tsx';
import { useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import type { ContactPartProps } from './contact-part.ts';
import { lookUp } from '@qibu/phrases/say';

/** Why we may hold this person's data, what for, where from. */
export function PersonalData({ view, changing: { change } }: ContactPartProps) {
  const t = useRoomText('contacts');
  const { fields, bases, personal } = t.contacts;
  const locked = useWhyNot(view.can['edit']);
  return (
    <Section title={personal.title} note={personal.note}>
      <FactList>
        <EditedFact
          label={fields.basis}
          kind="choice"
          value={view.basis}
          {...(view.basis !== null && { shown: lookUp(bases, view.basis, view.basis) })}
          options={CONTACT_BASES.map((basis) => ({ value: basis, label: bases[basis] }))}
          locked={locked}
          onSave={(basis) => basis !== null && change({ basis }, { basis: String(basis) })}
        />
        <EditedFact
          label={fields.purpose}
          value={view.purpose}
          locked={locked}
          onSave={(value) => change({ purpose: value }, { purpose: value === null ? null : String(value) })}
        />
        <Fact label={fields.source}>
          <Source source={view.source} />
        </Fact>
      </FactList>
    </Section>
  );
}

const IMPORTED = /^import:([0-9a-f-]{36})$/;

/** Where the data came from; what was imported links to its import. */
function Source({ source }: Pick<ContactPartProps['view'], 'source'>) {
  const t = useRoomText('contacts');
  const importId = IMPORTED.exec(source ?? '')?.[1];
  if (importId !== undefined)
    return (
      <Link to="/import/$importId" params={{ importId }}>
        {t.words.evidenceSource.import}
      </Link>
    );
  return source ?? <span className="soft">{t.contacts.personal.noSource}</span>;
}
