import { Button } from '@mantine/core';
import { type ImportView, runImport } from '@qibu/contract';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Changes } from '../changes/changes.tsx';
import { useOverwrite } from '../changes/use-overwrite.ts';
import { CountsTable } from './counts-table.tsx';
import { isNothingNew, sumOf } from './outcome.ts';
import { Problems } from './problems.tsx';
import css from './result.module.css';
import { useAct } from './use-act.ts';

/** The dry run's answer: what will happen to every row. Nothing is written yet. */
export function Checked({ view, onBack }: { view: ImportView; onBack: () => void }) {
  const t = useRoomText('import');
  const run = useAct(runImport, view);
  const overwrite = useOverwrite(view);
  const { counts } = view;
  const nothing = isNothingNew(counts);
  return (
    <div className={css.result}>
      <p className={css.sentence}>{nothing ? <NothingSentence view={view} /> : <DryRunSentence counts={counts} />}</p>
      <CountsTable counts={counts} />
      <div className="row">
        {!nothing && (
          <Button loading={run.pending} disabled={overwrite.pending} onClick={run.start}>
            {t.imports.actions.run}
          </Button>
        )}
        <Button variant="default" onClick={onBack}>
          {t.imports.actions.back}
        </Button>
      </div>
      {sumOf(counts, 'created') > 0 && counts.some(({ kind, created }) => kind === 'people' && created > 0) && (
        <p className="soft small">{t.imports.newPeople}</p>
      )}
      <Changes view={view} overwrite={overwrite} />
      <Problems view={view} />
    </div>
  );
}

/** Where values differ and none may be overwritten, "as it is" would not be true. */
function NothingSentence({ view }: { view: ImportView }) {
  const { page, changes } = useRoomText('import').imports;
  return view.changes.records > 0 ? changes.allStay : page.nothingToDo;
}

function DryRunSentence({ counts }: Pick<ImportView, 'counts'>) {
  const t = useRoomText('import');
  const figure = (name: Parameters<typeof sumOf>[1]) => sumOf(counts, name).toLocaleString();
  return fill(t.imports.sentence.dryRun, {
    read: figure('read'),
    created: figure('created'),
    updated: figure('updated'),
    unchanged: figure('unchanged'),
    refused: figure('refused'),
  });
}
