import { useText } from '../lib/text.tsx';
import css from './export-links.module.css';

/** Takes what the list shows away as a file: for any program, or as a workbook. */
export function ExportLinks({ csv, xlsx }: { readonly csv: string; readonly xlsx: string }) {
  const { exports } = useText().common;
  return (
    <span className={css.links} title={exports.note}>
      <a href={xlsx} download aria-label={exports.xlsx}>
        {exports.short}
      </a>
      <a href={csv} download aria-label={exports.csv}>
        CSV
      </a>
    </span>
  );
}
