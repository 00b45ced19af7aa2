import { Button } from '@mantine/core';
import { LIMITS } from '@qibu/contract';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useId, useState } from 'react';
import { fill, useErrorText, useRoomText } from '../../../lib/text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { refusalText } from '../refusal.ts';
import { takeFiles } from './check-file.ts';
import css from './choose.module.css';
import { sizeText } from '../../../lib/size-text.ts';
import { UploadBar } from './upload-bar.tsx';
import { useUpload } from './use-upload.ts';

/** Drop or choose files, see what was taken, send them. What is too large is said before it is sent. */
export function FileChooser() {
  const t = useRoomText('import');
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [objections, setObjections] = useState<readonly string[]>([]);
  const upload = useUpload(({ id }) => void navigate({ to: '/import/$importId', params: { importId: id } }));
  const add = (dropped: readonly File[]) => {
    const sorted = takeFiles(files, dropped, t);
    setFiles(sorted.files);
    setObjections(sorted.objections);
  };
  if (upload.sending !== null) return <UploadBar sending={upload.sending} onStop={upload.stop} />;
  return (
    <div className={css.chooser}>
      <DropZone small={files.length > 0} onFiles={add} />
      <Objections texts={objections} />
      <UploadError error={upload.error} />
      {files.length > 0 && (
        <Chosen
          files={files}
          onRemove={(gone) => setFiles(files.filter((file) => file !== gone))}
          onSend={() => upload.start(files)}
        />
      )}
    </div>
  );
}

function DropZone({ small, onFiles }: { small: boolean; onFiles: (files: readonly File[]) => void }) {
  const t = useRoomText('import');
  const id = useId();
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`${css.zone} ${small ? css.small : ''}`}
      data-over={over || undefined}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        className="hidden"
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.xlsx,.xls"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file again must count as a choice.
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className={css.label}>
        <Icon name="import" size={small ? 18 : 24} />
        <span className={css.drop}>{small ? t.imports.page.addMore : t.imports.drop}</span>
        {!small && (
          <span className="soft small">
            {fill(t.imports.limits, { size: sizeText(LIMITS.importBytes), rows: LIMITS.importRows.toLocaleString() })}
          </span>
        )}
      </label>
    </div>
  );
}

function Objections({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul className={css.objections} role="alert">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function UploadError({ error }: { error: ReturnType<typeof useUpload>['error'] }) {
  const t = useRoomText('import');
  const sayError = useErrorText();
  if (error === null) return null;
  return (
    <p className={css.objections} role="alert">
      {refusalText(error, t) ?? sayError(error)}
      {error.id !== null && <span className="soft small"> {fill(t.common.error.id, { id: error.id })}</span>}
    </p>
  );
}

interface ChosenProps {
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
  readonly onSend: () => void;
}

function Chosen({ files, onRemove, onSend }: ChosenProps) {
  const t = useRoomText('import');
  const size = sizeText(files.reduce((sum, file) => sum + file.size, 0));
  return (
    <>
      <ul className={css.files}>
        {files.map((file) => (
          <li key={file.name}>
            <span className={css.name}>{file.name}</span>
            <span className="soft small">{sizeText(file.size)}</span>
            <button
              type="button"
              className={css.remove}
              aria-label={fill(t.imports.page.remove, { name: file.name })}
              onClick={() => onRemove(file)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button autoFocus onClick={onSend}>
          {t.imports.page.upload}
        </Button>
        <span className="soft small">{fill(t.imports.page.chosen, { count: files.length, size })}</span>
      </div>
    </>
  );
}
