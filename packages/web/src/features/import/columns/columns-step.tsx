import { Button } from '@mantine/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { tableKey } from '../job/mapping.ts';
import { questionsOf } from '../job/steps.ts';
import type { Answers } from '../job/use-mapping.ts';
import css from './columns.module.css';
import { FileColumns } from './file-columns.tsx';

/** Column by column: what the file says, where it goes, what it becomes. Questions block, guesses do not. */
export function ColumnsStep({ answers, onNext }: { answers: Answers; onNext: () => void }) {
  const t = useRoomText('import');
  const { shown, saving } = answers;
  // The largest table is what the import is about.
  const files = shown.files.filter(({ kind }) => kind !== null).toSorted((a, b) => b.rows - a.rows);
  const open = questionsOf(shown, 'columns');
  return (
    <>
      {files.map((file) => (
        <FileColumns
          key={tableKey(file)}
          file={file}
          answers={answers}
          asked={open.filter((question) => question.file === file.name)}
          alone={files.length === 1}
          first={file === files[0]}
        />
      ))}
      <div className={`row ${css.foot}`}>
        <Button disabled={open.length > 0} loading={saving} onClick={onNext}>
          {t.imports.page.next}
        </Button>
        {open.length > 0 && <span className={css.open}>{fill(t.imports.questionsLeft, { count: open.length })}</span>}
        <span className="soft small" aria-live="polite">
          {saving ? t.imports.page.saving : ''}
        </span>
      </div>
    </>
  );
}
