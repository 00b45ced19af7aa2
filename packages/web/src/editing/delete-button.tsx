import { Button } from '@mantine/core';
import { useText } from '../lib/text.tsx';
import { lookUp } from '@qibu/phrases/say';

interface DeleteButtonProps {
  readonly label: string;
  /** May it be done, and if not, why: as the record itself says. */
  readonly can: { readonly yes: boolean; readonly reason: string | null } | undefined;
  readonly pending: boolean;
  readonly onDelete: () => void;
}

/** Into the bin, with undo afterwards instead of a question before. */
export function DeleteButton({ label, can, pending, onDelete }: DeleteButtonProps) {
  const why = useWhyNot(can);
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      disabled={why !== null}
      title={why ?? ''}
      loading={pending}
      onClick={onDelete}
    >
      {label}
    </Button>
  );
}

/** Why an act is not possible, in words; null = it is. */
export function useWhyNot(can: DeleteButtonProps['can']): string | null {
  const { errors } = useText();
  if (can === undefined || can.yes) return null;
  return lookUp(errors, can.reason, errors.notFound);
}
