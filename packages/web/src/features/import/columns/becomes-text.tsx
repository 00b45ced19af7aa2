import { useMe } from '../../../lib/me.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { type Becomes, readBecomes } from './becomes.ts';
import css from './columns.module.css';
import { lookUp } from '@qibu/phrases/say';

interface BecomesTextProps {
  readonly field: string;
  readonly text: string | undefined;
}

/** What one cell of the row shown becomes; one that cannot be read says why. */
export function BecomesText({ field, text }: BecomesTextProps) {
  const { workspace } = useMe();
  return <Shown becomes={readBecomes(field, text, workspace.currency)} />;
}

function Shown({ becomes }: { becomes: Becomes }) {
  const t = useRoomText('import');
  const stageName = useStageName();
  switch (becomes.is) {
    case 'nothing':
      return <span className="soft">{t.imports.page.emptyCell}</span>;
    case 'fault':
      return <span className={css.problem}>▲ {lookUp(t.imports.problems, becomes.code, becomes.code)}</span>;
    case 'money':
      return <MoneyText minor={becomes.minor} currency={becomes.currency} symbol />;
    case 'day':
      return <DayText day={becomes.day} />;
    case 'stage':
      return lookUp(t.imports.outcomes, becomes.id, stageName(becomes.id));
    case 'new':
      return t.imports.valueNew;
    case 'left-out':
      return <span className="soft">{t.imports.valueSkip}</span>;
    case 'text':
      return becomes.text;
  }
}
