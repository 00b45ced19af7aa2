import { listImportChanges, type ReplyOf } from '@qibu/contract';
import { lookUp } from '@qibu/phrases/say';
import { useRoomText } from '../../../lib/text.tsx';
import { BecomesText } from '../columns/becomes-text.tsx';
import css from './changes.module.css';

type RecordChange = ReplyOf<typeof listImportChanges>['items'][number];
type FieldChange = RecordChange['fields'][number];

/** Record by record: the field, what it was and what it becomes, and whether it is written. */
export function ChangeList({ items }: { items: readonly RecordChange[] }) {
  const { kinds } = useRoomText('import').imports;
  return (
    <ul className={css.list}>
      {items.map(({ kind, id, name, fields }) => (
        <li key={`${kind} ${id}`} className={css.record}>
          <div>
            <div className={css.name}>{name}</div>
            <div className="soft small">{kinds[kind]}</div>
          </div>
          <div className={css.fields}>
            {fields.map((change) => (
              <Field key={change.field} change={change} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Field({ change: { field, from, to, is } }: { change: FieldChange }) {
  const { changes, fields } = useRoomText('import').imports;
  const tone = is === 'stays' ? css.stays : is === 'overwrites' ? css.overwrites : undefined;
  return (
    <div className={css.field}>
      <span className="soft">{lookUp(fields, field, field)}</span>
      <span className={css.value}>
        {from !== null && (
          <>
            <ValueText field={field} text={from} /> <span aria-hidden="true">→</span>{' '}
            <span className="hidden">{changes.becomes}</span>
          </>
        )}
        <ValueText field={field} text={to} />
      </span>
      <span className={tone}>{changes.is[is]}</span>
    </div>
  );
}

function ValueText({ field, text }: { field: string; text: string | null }) {
  const t = useRoomText('import');
  if (text === null) return <span className="soft">{t.imports.changes.empty}</span>;
  if (field === 'size') return lookUp(t.words.customerSize, text, text);
  if (field === 'statusClaimed') return lookUp(t.words.dealStatus, text, text);
  if (field === 'strategic') return text === 'true' ? t.common.yes : t.common.no;
  return <BecomesText field={field} text={text} />;
}
