import type { ClientConfig } from 'pg';
import { dropUnreadableFactors } from '../../auth/unreadable-factors.ts';
import { checkBackup, restoreBackup } from '../../backup/index.ts';
import { connect } from '../../db/connect.ts';
import { homeFolder, prepareHome, readSecret } from '../../postgres/index.ts';
import { type Command, onlyWord, parameters } from '../command.ts';
import { sumsText, visit } from '../visit.ts';

async function dropLost(connection: ClientConfig, home: string): Promise<number> {
  const { db, close } = connect({ ...connection, max: 1 }, () => {});
  try {
    return await dropUnreadableFactors(db, readSecret(prepareHome(home)));
  } finally {
    await close();
  }
}

export const command: Command = {
  name: 'restore',
  usage: 'FILE  loads a backup into an empty instance and proves every table equal',
  async run(args, io) {
    const { words, flags } = parameters(args, ['json']);
    const file = onlyWord(words, 'FILE');
    // Before a database is made for it.
    const contents = await checkBackup(file);
    const { sums, lost } = await visit(
      { io, purpose: 'restore', asFound: true, create: true, alone: true },
      async ({ connection, administrator }) => {
        const loaded = await restoreBackup({ owner: connection, loader: administrator }, file, contents);
        return { sums: loaded, lost: await dropLost(connection, homeFolder(io.environment)) };
      },
    );
    io.out(sumsText(sums, flags));
    if (lost > 0)
      io.err(
        `${lost} people have to set up their second factor again: its secrets open only with the file “secret” of the old data folder.\n`,
      );
    io.err(`Restored from ${file}; every table holds what was saved.\n`);
  },
};
