import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { FormActions } from '../../../ui/field.tsx';

/** Asks before a page with unsaved values is left. */
export function LeaveGuard({ count }: { count: number }) {
  const t = useRoomText('settings');
  const words = t.settings.parameters;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => count > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: count > 0,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Modal opened onClose={reset} title={words.leaving} closeButtonProps={{ 'aria-label': t.common.close }}>
      <p>{fill(words.leavingText, { count })}</p>
      <FormActions>
        <Button data-autofocus onClick={reset}>
          {words.stay}
        </Button>
        <Button variant="default" onClick={proceed}>
          {words.leave}
        </Button>
      </FormActions>
    </Modal>
  );
}
