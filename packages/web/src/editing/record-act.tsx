import { useText } from '../lib/text.tsx';
import { lookUp } from '@qibu/phrases/say';

export interface RecordActProps {
  readonly label: string;
  /** May it be done, and if not, why: as the record itself says. */
  readonly can: { readonly yes: boolean; readonly reason: string | null } | undefined;
  readonly pending?: boolean;
  readonly onAct: () => void;
}

/** Why an act is not possible, in words; null = it is. */
export function useWhyNot(can: RecordActProps['can']): string | null {
  const { errors } = useText();
  if (can === undefined || can.yes) return null;
  return lookUp(errors, can.reason, errors.notFound);
}
