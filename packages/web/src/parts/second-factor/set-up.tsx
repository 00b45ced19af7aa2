import { Button } from '@mantine/core';
import { beginSecondFactor, confirmSecondFactor, type ReplyOf } from '@qibu/contract';
import { lazy, type SubmitEvent, Suspense, useState } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { useErrorText, useRoomText } from '../../lib/text.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { FormActions, SecretField } from '../../ui/field.tsx';
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

/** Asks for the password, shows the QR code, asks for a first code, then shows the recovery codes once. */
export function SetUpSecondFactor({ onDone, onCancel }: SetUpProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (drawn === null) return <Begin onDrawn={setDrawn} {...(onCancel && { onCancel })} />;
  return <Confirm drawn={drawn} onConfirmed={setCodes} {...(onCancel && { onCancel })} />;
}

type Drawn = ReplyOf<typeof beginSecondFactor>;
interface BeginProps {
  readonly onDrawn: (drawn: Drawn) => void;
  readonly onCancel?: () => void;
}

/** A session left open is not enough to set one up. */
function Begin({ onDrawn, onCancel }: BeginProps) {
  const t = useRoomText('secondFactor');
  const words = t.secondFactor.setUp;
  const sayError = useErrorText();
  const [password, setPassword] = useState('');
  const begin = useWrite(beginSecondFactor, { quiet: true, onDone: onDrawn });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    begin.mutate({ body: { password } });
  };
  return (
    <FormErrors error={begin.error}>
      <form className="stack" onSubmit={submit}>
        <p className="soft">{words.password}</p>
        <SecretField
          name="password"
          label={t.auth.password}
          value={password}
          autoComplete="current-password"
          onChange={setPassword}
        />
        {begin.error !== null && <p role="alert">{sayError(begin.error)}</p>}
        <FormActions>
          <Button type="submit" loading={begin.isPending} disabled={password === ''}>
            {words.next}
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

interface ConfirmProps {
  readonly drawn: Drawn;
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
