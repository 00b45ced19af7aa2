import type { BaseWords } from '@qibu/phrases';
import { lookUp } from '@qibu/phrases/say';

/** May something be done with a record, and if not, why: as the record itself says. */
export type MayDo = { readonly yes: boolean; readonly reason: string | null } | undefined;

/** Why an act is not possible, in words; null = it is. */
export const whyNot = ({ errors }: BaseWords, can: MayDo): string | null =>
  can === undefined || can.yes ? null : lookUp(errors, can.reason, errors.notFound);
