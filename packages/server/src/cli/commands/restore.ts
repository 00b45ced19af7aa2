import { checkBackup, restoreBackup } from '../../backup/index.ts';
import { type Command, onlyWord, parameters } from '../command.ts';
import { sumsText, visit } from '../visit.ts';

export const command: Command = {
  name: 'restore',
  usage: 'FILE  loads a backup into an empty instance and proves every table equal',
  async run(args, io) {
    const { words, flags } = parameters(args, ['json']);
    const file = onlyWord(words, 'FILE');
    // Before a database is made for it.
    const contents = await checkBackup(file);
    const sums = await visit(
      { io, purpose: 'restore', asFound: true, create: true, alone: true },
      ({ connection, administrator }) => restoreBackup({ owner: connection, loader: administrator }, file, contents),
    );
    io.out(sumsText(sums, flags));
    io.err(`Restored from ${file}; every table holds what was saved.\n`);
  },
};
