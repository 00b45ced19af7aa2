import { Button, type ButtonProps, Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../lib/text.tsx';

interface ConfirmButtonProps extends ButtonProps {
  readonly question: string;
  /** Word on the second button; the first button's own by default. */
  readonly confirm?: string;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Asks for confirmation in place. For actions that cannot be undone. */
export function ConfirmButton({ question, confirm, onConfirm, children, ...button }: ConfirmButtonProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const go = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <Popover opened={asking} onChange={setAsking} width={280} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" {...button} aria-haspopup="dialog" onClick={() => setAsking(!asking)}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={question}>
        <p>{question}</p>
        <div className="row" style={{ marginTop: 12 }}>
          <Button onClick={go}>{confirm ?? children}</Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t.common.cancel}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
