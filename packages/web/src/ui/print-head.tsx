import { useMe } from '../lib/me.ts';
import { formatDay } from '../lib/days.ts';
import { useLanguage } from '../lib/text.tsx';
import css from './print-head.module.css';

/** The head of a printed page: what, whose, when. Only on paper. */
export function PrintHead({ title, lines = [] }: { title: string; lines?: readonly string[] }) {
  const { user, workspace } = useMe();
  const language = useLanguage();
  return (
    <div className={`${css.head} print-only`}>
      <div>
        <strong>{title}</strong>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      <div>
        {workspace.name} · {user.name} · {formatDay(workspace.today, language)}
      </div>
    </div>
  );
}
