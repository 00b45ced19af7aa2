import { useRoomText } from '../../lib/text.tsx';
import { Page } from '../../ui/page.tsx';
import { FileChooser } from './choose/file-chooser.tsx';
import { History } from './history.tsx';

/** Bring a pipeline in: choose files here, then four steps on one page; and what was brought in before. */
export function ImportPage() {
  const t = useRoomText('import');
  return (
    <Page title={t.imports.title} lead={t.imports.intro}>
      <FileChooser />
      <p className="soft small" style={{ paddingTop: 12 }}>
        {t.imports.page.accepts}
      </p>
      <History />
    </Page>
  );
}
