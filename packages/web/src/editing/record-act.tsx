import { Button } from '@mantine/core';
import { useText } from '../lib/text.tsx';
import { lookUp } from '@qibu/phrases/say';

interface RecordActProps {
  readonly label: string;
  /** May it be done, and if not, why: as the record itself says. */
  readonly can: { readonly yes: boolean; readonly reason: string | null } | undefined;
  readonly pending?: boolean;
  readonly onAct: () => void;
}

/** An act on the whole record, such as deleting it: with undo afterwards instead of a question before. */
export function RecordAct({ label, can, pending = false, onAct }: RecordActProps) {
  const why = useWhyNot(can);
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      disabled={why !== null}
      title={why ?? ''}
      loading={pending}
      onClick={onAct}
    >
      {label}
    </Button>
  );
}

/** Why an act is not possible, in words; null = it is. */
export function useWhyNot(can: RecordActProps['can']): string | null {
  const { errors } = useText();
  if (can === undefined || can.yes) return null;
  return lookUp(errors, can.reason, errors.notFound);
}
