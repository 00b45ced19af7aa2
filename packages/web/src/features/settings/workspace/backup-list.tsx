import { type BackupsView, deleteBackup, downloadBackup } from '@qibu/contract';
import { urlOf, useWrite } from '../../../lib/api/index.ts';
import { formatInstant } from '../../../lib/days.ts';
import { sizeText } from '../../../lib/size-text.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { showDone } from '../../../ui/toast.tsx';
import css from '../settings.module.css';

/** The backups there are, newest first. */
export function BackupList({ items }: Pick<BackupsView, 'items'>) {
  const { backups: words } = useRoomText('backups');
  const language = useLanguage();
  const remove = useWrite(deleteBackup, { onDone: () => showDone(words.removed) });
  return (
    <ul className={css.list} aria-label={words.title}>
      {items.map(({ name, kind, madeAt, bytes }) => {
        const when = formatInstant(madeAt, language);
        return (
          <li key={name}>
            <span>{when}</span>
            <span className={css.tag}>{words.kinds[kind]}</span>
            <span className="soft small">{sizeText(bytes)}</span>
            <span className="spread row">
              <a
                href={urlOf(downloadBackup, { params: { name } })}
                download={name}
                aria-label={fill(words.downloadOf, { when })}
              >
                {words.download}
              </a>
              <ConfirmButton
                aria-label={fill(words.removeOf, { when })}
                question={fill(words.removeQuestion, { when })}
                confirm={words.remove}
                onConfirm={() => remove.mutate({ params: { name } })}
              >
                {words.remove}
              </ConfirmButton>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
