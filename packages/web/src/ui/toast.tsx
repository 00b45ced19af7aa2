import { useSyncExternalStore } from 'react';
import { asAppError } from '../lib/api/app-error.ts';
import { fill, useErrorText, useText } from '../lib/text.tsx';
import { Icon } from './icon.tsx';
import css from './toast.module.css';

interface Toast {
  readonly key: number;
  readonly text?: string;
  readonly error?: unknown;
  readonly onUndo?: () => void;
}
const SECONDS = 8;
let toasts: readonly Toast[] = [];
let nextKey = 1;
const listeners = new Set<() => void>();

function put(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
const drop = (key: number): void => put(toasts.filter((toast) => toast.key !== key));

function show(toast: Omit<Toast, 'key'>, seconds: number): void {
  const key = nextKey++;
  put([...toasts.slice(-2), { ...toast, key }]);
  setTimeout(() => drop(key), seconds * 1_000);
}

/** Says that something is done. */
export const showDone = (text: string): void => show({ text }, 4);
/** Says what failed, what was kept and what to do; `text` where the page knows it better than the error itself. */
export const showError = (error: unknown, text?: string): void =>
  show({ error, ...(text === undefined ? {} : { text }) }, 12);
/** Says what was done and offers to undo it. */
export const showUndo = ({
  text,
  onUndo,
  seconds = SECONDS,
}: {
  text: string;
  onUndo: () => void;
  seconds?: number;
}): void => show({ text, onUndo }, seconds);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where toasts appear; once in the application. */
export function ToastShelf() {
  const now = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={`${css.shelf} screen-only`} aria-live="polite">
      {now.map((toast) => (
        <ToastLine key={toast.key} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const t = useText();
  const sayError = useErrorText();
  const id = toast.error === undefined ? null : asAppError(toast.error).id;
  const undo = () => {
    drop(toast.key);
    toast.onUndo?.();
  };
  return (
    <div
      className={`${css.toast} ${toast.error === undefined ? '' : css.error}`}
      role={toast.error === undefined ? 'status' : 'alert'}
    >
      <span>
        {toast.text ?? sayError(toast.error)}{' '}
        {id !== null && <span className={css.id}>{fill(t.common.error.id, { id })}</span>}
      </span>
      {toast.onUndo !== undefined && (
        <button type="button" className={css.action} onClick={undo}>
          {t.common.undo}
        </button>
      )}
      <button type="button" className={css.close} aria-label={t.common.close} onClick={() => drop(toast.key)}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
