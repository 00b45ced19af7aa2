import { Button } from '@mantine/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Bar } from '../bar.tsx';
import css from './choose.module.css';
import { sizeText } from '../../../lib/size-text.ts';
import type { UploadProgress } from './use-upload.ts';

/** How much has gone out; then that the server is reading. */
export function UploadBar({ sending, onStop }: { sending: UploadProgress; onStop: () => void }) {
  const t = useRoomText('import');
  const { sent, total } = sending;
  const all = sent >= total;
  const text = all
    ? t.imports.page.reading
    : fill(t.imports.page.uploading, { sent: sizeText(sent), total: sizeText(total) });
  return (
    <div className={css.sending}>
      <Bar label={text} done={all ? null : sent} total={total} />
      <Button variant="default" onClick={onStop}>
        {t.imports.page.stop}
      </Button>
    </div>
  );
}
