import { writeBackup } from '../../backup/index.ts';
import { type Command, onlyWord, parameters } from '../command.ts';
import { sumsText, visit } from '../visit.ts';

export const command: Command = {
  name: 'backup',
  usage: 'FILE  saves everything into one file, also while Qibu is running',
  async run(args, io) {
    const { words, flags } = parameters(args, ['json']);
    const file = onlyWord(words, 'FILE');
    const sums = await visit({ io, purpose: 'backup', asFound: true }, (database) =>
      writeBackup(database.administrator, file),
    );
    io.out(sumsText(sums, flags));
    io.err(`Saved to ${file}.\n`);
  },
};
