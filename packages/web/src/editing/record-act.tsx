import { useText } from '../lib/text.tsx';
import { type MayDo, whyNot } from './why-not.ts';

export interface RecordActProps {
  readonly label: string;
  /** May it be done, and if not, why: as the record itself says. */
  readonly can: MayDo;
  readonly pending?: boolean;
  readonly onAct: () => void;
}

/** Why an act is not possible, in words; null = it is. */
export function useWhyNot(can: RecordActProps['can']): string | null {
  return whyNot(useText(), can);
}
