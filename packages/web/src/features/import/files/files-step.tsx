import { Button } from '@mantine/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { type FileView, type Kind, tableKey, withEncoding, withKind } from '../job/mapping.ts';
import { questionsOf } from '../job/steps.ts';
import type { Answers } from '../job/use-mapping.ts';
import { Pick } from '../pick.tsx';
import css from './files.module.css';
import { noteText } from './note-text.ts';
import { lookUp } from '@qibu/phrases/say';

/** What each table holds and how it was read; both can be corrected. */
export function FilesStep({ answers, onNext }: { answers: Answers; onNext: () => void }) {
  const t = useRoomText('import');
  const { shown } = answers;
  const open = questionsOf(shown, 'file').length > 0;
  return (
    <>
      <ul className={css.files}>
        {shown.files.map((file) => (
          <FileLine key={tableKey(file)} file={file} answers={answers} asked={open} />
        ))}
      </ul>
      <div className="row">
        <Button disabled={open || answers.saving} onClick={onNext}>
          {t.imports.page.next}
        </Button>
        {answers.saving && <span className="soft small">{t.imports.page.saving}</span>}
      </div>
    </>
  );
}

interface FileLineProps {
  readonly file: FileView;
  readonly answers: Answers;
  readonly asked: boolean;
}

function FileLine({ file, answers, asked }: FileLineProps) {
  const t = useRoomText('import');
  return (
    <li>
      <div className={css.name}>
        <span>{file.name}</span>
        <span className="soft small">
          {file.sheet !== null && `${fill(t.imports.sheet, { sheet: file.sheet })} · `}
          {fill(t.imports.page.fileRows, { rows: file.rows.toLocaleString() })}
        </span>
        {file.notes.map((note) => (
          <span key={note} className="soft small">
            {noteText(note, t)}
          </span>
        ))}
        {file.rows === 0 && <span className={css.asked}>{t.imports.page.noRows}</span>}
        {file.encoding === '' && <span className={css.asked}>{t.imports.questions.encoding}</span>}
        {asked && file.kind === null && (
          <span className={css.asked}>{fill(t.imports.questions.kind, { file: file.name })}</span>
        )}
      </div>
      <KindPick file={file} answers={answers} asked={asked} />
      <EncodingPick file={file} answers={answers} />
    </li>
  );
}

function KindPick({ file, answers, asked }: FileLineProps) {
  const t = useRoomText('import');
  const { kinds, noKind } = t.imports;
  const options = (Object.keys(kinds) as Kind[]).map((kind) => ({ value: kind as string, label: kinds[kind] }));
  return (
    <Pick
      label={fill(t.imports.page.kindOf, { file: file.name })}
      value={file.kind}
      none={asked ? t.common.form.choose : noKind}
      options={options}
      wanted={asked && file.kind === null}
      onChange={(kind) => answers.answer((mapping) => withKind(mapping, file, kind as Kind | null))}
    />
  );
}

function EncodingPick({ file, answers }: { file: FileView; answers: Answers }) {
  const t = useRoomText('import');
  const { encodings, encodingOf } = t.imports.page;
  if (file.encoding === 'xlsx') return <span className="soft small">{encodings.xlsx}</span>;
  const options = Object.keys(encodings).filter((encoding) => encoding !== 'xlsx');
  return (
    <Pick
      label={fill(encodingOf, { file: file.name })}
      value={file.encoding === '' ? null : file.encoding}
      wanted={file.encoding === ''}
      options={options.map((encoding) => ({ value: encoding, label: lookUp(encodings, encoding, encoding) }))}
      onChange={(encoding) =>
        encoding !== null && answers.answer((mapping) => withEncoding(mapping, file.name, encoding))
      }
    />
  );
}
