import { Button } from '@mantine/core';
import { useRoomText } from '../../lib/text.tsx';
import { FormActions } from '../../ui/field.tsx';
import { showDone } from '../../ui/toast.tsx';
import css from './second-factor.module.css';

/** The codes for the day the phone is lost, shown this once. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const t = useRoomText('secondFactor');
  const words = t.secondFactor.recovery;
  const copy = () => void navigator.clipboard?.writeText(codes.join('\n')).then(() => showDone(words.copied));
  return (
    <div className="stack" role="status">
      <p>{words.lead}</p>
      <ul className={css.codes} aria-label={words.title}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <FormActions>
        <Button onClick={onDone}>{words.kept}</Button>
        <Button variant="default" onClick={copy}>
          {words.copy}
        </Button>
      </FormActions>
    </div>
  );
}
