import { formatDay } from '../../lib/days.ts';
import { useMe } from '../../lib/me.ts';
import { fill, useLanguage, useText } from '../../lib/text.tsx';

/** The head of a printed page: whose it is, who printed it and when. */
export function PrintHead() {
  const t = useText();
  const language = useLanguage();
  const { user, workspace } = useMe();
  const day = formatDay(workspace.today, language);
  return (
    <p className="print-only small">{fill(t.nav.printed, { workspace: workspace.name, person: user.name, day })}</p>
  );
}
