import { type ImportView, undoImport } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { CountsTable } from './counts-table.tsx';
import { countsOf, resultParts, sumOf } from './outcome.ts';
import { Problems } from './problems.tsx';
import css from './result.module.css';
import { useAct } from './use-act.ts';
import { useNoAccount } from './use-no-account.ts';

/** What came of it, in one sentence with its links; and a way to take it all back. */
export function Done({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const undo = useAct(undoImport, view);
  return (
    <div className={css.result}>
      <ResultSentence view={view} />
      <Onward view={view} />
      <CountsTable counts={view.counts} />
      {(countsOf(view.counts, 'people')?.created ?? 0) > 0 && <p className="soft small">{t.imports.newPeople}</p>}
      <div className="row">
        {view.undo.possible && (
          <ConfirmButton question={t.imports.confirmUndo} loading={undo.pending} onConfirm={undo.start}>
            {t.imports.actions.undo}
          </ConfirmButton>
        )}
        <Link to="/import">{t.imports.actions.again}</Link>
      </div>
      <Problems view={view} />
    </div>
  );
}

function ResultSentence({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const { page } = t.imports;
  const read = sumOf(view.counts, 'read').toLocaleString();
  const parts = resultParts(view.counts, t).join(t.common.clauseJoiner);
  return (
    <p className={css.sentence}>
      {fill(page.resultSentence, { read, parts })} <NoAccount view={view} />
    </p>
  );
}

/** 1,425 个项目没有写客户，已标出（查看） */
function NoAccount({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const count = useNoAccount(view);
  if (count === null) return null;
  return (
    <>
      {fill(t.imports.sentence.noAccount, { count: count.toLocaleString() })}
      <Link
        className={css.inline}
        to="/deals"
        search={{ import: view.id, noAccount: true, outcome: 'all' }}
        aria-label={fill(t.imports.sentence.noAccount, { count })}
      >
        {t.imports.page.noAccountLink}
      </Link>
    </>
  );
}

/** Where to go with what came in. */
function Onward({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const { page } = t.imports;
  const has = (kind: Parameters<typeof countsOf>[1]) => countsOf(view.counts, kind) !== undefined;
  return (
    <p className="row">
      {has('deals') && (
        <Link to="/deals" search={{ import: view.id, outcome: 'all' }}>
          {page.dealsLink}
        </Link>
      )}
      {has('deals') && <Link to="/review">{page.reviewLink}</Link>}
      {has('accounts') && <Link to="/accounts">{page.accountsLink}</Link>}
      {has('contacts') && <Link to="/contacts">{page.contactsLink}</Link>}
    </p>
  );
}
