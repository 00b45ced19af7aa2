import { CliInputError } from './cli-input-error.ts';
import { judgeFirstChoice } from './first-choice.ts';
import { judgeGates } from './gates.ts';
import { judgeStatusFile } from './status.ts';

export { CliInputError } from './cli-input-error.ts';

const JUDGES: Readonly<Record<string, (text: string, file: string) => unknown>> = {
  'first-choice': judgeFirstChoice,
  status: judgeStatusFile,
  gates: judgeGates,
};
export const JUDGE_KINDS: readonly string[] = Object.keys(JUDGES);

/** Runs one judge over the text of a case file. Throws a CliInputError, one line, when the input is not right. */
export function runJudge(kind: string, text: string, fileName: string): unknown {
  const judge = Object.hasOwn(JUDGES, kind) ? JUDGES[kind] : undefined;
  if (judge === undefined) {
    throw new CliInputError({ file: 'judge', place: 'kind', wrong: kind, allowed: JUDGE_KINDS.join(', ') });
  }
  return judge(text, fileName);
}
