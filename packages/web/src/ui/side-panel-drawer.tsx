import { Button, Drawer } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useMedia } from '../lib/media.ts';
import { useText } from '../lib/text.tsx';
import css from './side-panel.module.css';
import type { SidePanelProps } from './side-panel.tsx';
import { type Unsaved, useUnsaved } from '../lib/unsaved.ts';

/** The drawer itself, fetched when the first panel opens. What is written in it and not saved is never dropped unasked. */
export function SidePanelDrawer(props: SidePanelProps) {
  const { opened, onClose, title, children, footer, wide = false } = props;
  const t = useText();
  const { phone } = useMedia();
  const unsaved = useUnsaved(props.unsaved);
  const [leave, setLeave] = useState<Leave | null>(null);
  useFocusBack();
  const stay = () => {
    leave?.stay?.();
    setLeave(null);
  };
  const drop = () => {
    unsaved.drop();
    props.onDrop?.();
    setLeave(null);
    leave?.go();
  };
  const close = () => {
    if (leave !== null) stay();
    else if (unsaved.isLeft()) setLeave({ go: onClose });
    else onClose();
  };
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title={title}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : wide ? 720 : 480}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <div className={css.body} onFocusCapture={unsaved.note} onPointerDownCapture={unsaved.note}>
        {children}
      </div>
      {leave !== null && <Leaving onStay={stay} onLeave={drop} />}
      {leave === null && footer !== undefined && <div className={css.footer}>{footer}</div>}
      {opened && <Guard unsaved={unsaved} onBlocked={setLeave} />}
    </Drawer>
  );
}

/** How the panel is being left. */
interface Leave {
  readonly go: () => void;
  readonly stay?: () => void;
}
type Place = { readonly pathname: string; readonly search: object };

/** Another page, another panel or none: what is written here would be gone. */
const PANEL_WORDS = ['panel', 'about', 'new'] as const;
const isElsewhere = (here: Place, there: Place): boolean =>
  here.pathname !== there.pathname ||
  PANEL_WORDS.some((word) => Reflect.get(here.search, word) !== Reflect.get(there.search, word));

/** Stops Back and links while something is unsaved; the browser asks by itself before a reload. */
function Guard({ unsaved, onBlocked }: { readonly unsaved: Unsaved; readonly onBlocked: (leave: Leave) => void }) {
  const shouldBlockFn = useCallback(
    ({ current, next }: { current: Place; next: Place }) => unsaved.isLeft() && isElsewhere(current, next),
    [unsaved],
  );
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn,
    enableBeforeUnload: unsaved.isLeft,
    withResolver: true,
  });
  useEffect(() => {
    if (status === 'blocked') onBlocked({ go: proceed, stay: reset });
  }, [status, proceed, reset, onBlocked]);
  return null;
}

function Leaving({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const { leaving } = useText().common;
  return (
    <div className={css.footer} role="alertdialog" aria-label={leaving.ask}>
      <span>{leaving.ask}</span>
      <Button autoFocus onClick={onStay}>
        {leaving.stay}
      </Button>
      <Button variant="default" onClick={onLeave}>
        {leaving.drop}
      </Button>
    </div>
  );
}

/** A panel bound to the URL is unmounted before it can close, so the focus is returned to its opener here. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
