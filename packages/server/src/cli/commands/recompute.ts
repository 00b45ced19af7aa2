import { asActor } from '../../scope/scope.ts';
import { refreshStale } from '../../standing/index.ts';
import { type Command, parameters } from '../command.ts';
import { visitWorkspaces } from '../workspaces.ts';

export const command: Command = {
  name: 'recompute',
  usage: '  judges every deal anew and stores the result, a batch at a time',
  async run(args, io) {
    parameters(args);
    await visitWorkspaces(io, 'recompute', async ({ db, actors }) => {
      for (const actor of actors) {
        let everything = true;
        for (let more = true; more; everything = false) {
          more = await asActor(db, actor, (scope) => refreshStale(scope, { today: scope.today, everything }));
        }
      }
      io.err(`Done: ${actors.length} ${actors.length === 1 ? 'workspace' : 'workspaces'}.\n`);
    });
  },
};
