import type { Colleague } from '@qibu/contract';
import { useRoomText } from '../../lib/text.tsx';
import css from './decisions.module.css';

interface NamePickerProps {
  readonly id: string;
  readonly people: readonly Colleague[];
  /** The one Enter takes. */
  readonly at: number;
  readonly onPick: (person: Colleague) => void;
}

/** Colleagues who may be meant, under the line; the marked one is taken with Enter or Tab. */
export function NamePicker({ id, people, at, onPick }: NamePickerProps) {
  const t = useRoomText('review');
  return (
    <ul id={id} className={css.picker} role="listbox" aria-label={t.review.whoMayBe}>
      {people.map((person, index) => (
        <li key={person.id} role="option" aria-selected={index === at} id={`${id}-${index}`}>
          <button
            type="button"
            tabIndex={-1}
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(person);
            }}
          >
            <b>{person.name}</b> <span className="soft">{person.title}</span>
            <span className="soft small">{person.spellings.at(-1)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
