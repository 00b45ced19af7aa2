import { Button } from '@mantine/core';
import { beginSecondFactor, confirmSecondFactor } from '@qibu/contract';
import { lazy, type SubmitEvent, Suspense, useEffect, useState } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { useErrorText, useRoomText } from '../../lib/text.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { FormActions } from '../../ui/field.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { CodeField, isWholeCode } from './code-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import css from './second-factor.module.css';

const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })));

interface SetUpProps {
  /** The recovery codes have been kept. */
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** Shows the QR code, asks for a first code, then shows the recovery codes once. */
export function SetUpSecondFactor({ onDone, onCancel }: SetUpProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useWrite(beginSecondFactor, { quiet: true });
  const { mutate } = begin;
  useEffect(() => mutate({}), [mutate]);
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (begin.error !== null) return <ErrorState error={begin.error} onRetry={() => mutate({})} />;
  if (begin.data === undefined) return <SkeletonRows rows={4} />;
  return <Confirm drawn={begin.data} onConfirmed={setCodes} {...(onCancel && { onCancel })} />;
}

interface ConfirmProps {
  readonly drawn: { readonly secret: string; readonly uri: string };
  readonly onConfirmed: (codes: readonly string[]) => void;
  readonly onCancel?: () => void;
}

function Confirm({ drawn, onConfirmed, onCancel }: ConfirmProps) {
  const t = useRoomText('secondFactor');
  const words = t.secondFactor.setUp;
  const sayError = useErrorText();
  const [code, setCode] = useState('');
  const confirm = useWrite(confirmSecondFactor, { quiet: true, onDone: (reply) => onConfirmed(reply.recoveryCodes) });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    confirm.mutate({ body: { code } });
  };
  return (
    <FormErrors error={confirm.error}>
      <form className="stack" onSubmit={submit}>
        <ol className={css.steps}>
          <li>{words.install}</li>
          <li>
            {words.scan}
            <div className={css.qr}>
              <Suspense fallback={<SkeletonRows rows={4} />}>
                <QrCode text={drawn.uri} label={words.qr} />
              </Suspense>
            </div>
            <p className="soft small">{words.type}</p>
            <code className={css.secret}>{drawn.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </li>
          <li>{words.enter}</li>
        </ol>
        <CodeField value={code} onChange={setCode} />
        {confirm.error !== null && <p role="alert">{sayError(confirm.error)}</p>}
        <FormActions>
          <Button type="submit" loading={confirm.isPending} disabled={!isWholeCode(code)}>
            {words.submit}
          </Button>
          {onCancel !== undefined && (
            <Button variant="default" onClick={onCancel}>
              {t.common.cancel}
            </Button>
          )}
        </FormActions>
      </form>
    </FormErrors>
  );
}
