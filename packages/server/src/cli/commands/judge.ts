import { JUDGE_KINDS, runJudge } from '../judge/index.ts';
import { type Command, onlyWord } from '../command.ts';
import { PlainError } from '../../postgres/index.ts';

export const command: Command = {
  name: 'judge',
  usage: 'first-choice|gates|status FILE  judges the cases of a file (or of -) and prints JSON',
  async run([kind, ...rest], io) {
    if (kind === undefined || !JUDGE_KINDS.includes(kind)) {
      throw new PlainError(
        `judge: ${kind ? `there is no “${kind}”` : 'what to judge is missing'}; allowed: ${JUDGE_KINDS.join(', ')}, then FILE.`,
      );
    }
    const file = onlyWord(rest, 'FILE');
    const text = (await io.read(file)).toString('utf8');
    io.out(`${JSON.stringify(runJudge(kind, text, file === '-' ? 'standard input' : file))}\n`);
  },
};
