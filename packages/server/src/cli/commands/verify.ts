import { asActor } from '../../scope/scope.ts';
import { type VerifyResult, verifyStandings } from '../../standing/verify-standings.ts';
import { type Command, parameters } from '../command.ts';
import { visitWorkspaces } from '../workspaces.ts';

const SHOWN = 20;

const inWords = ({ checked, outdated, missing, differences }: VerifyResult): string =>
  [
    `${checked} deals checked, ${differences.length} differences, ${missing.length} without a standing, ${outdated} waiting for new rules`,
    ...missing.slice(0, SHOWN).map((id) => `  ${id}: no standing`),
    ...differences
      .slice(0, SHOWN)
      .map(
        (one) =>
          `  ${one.dealId} ${one.column}: stored ${JSON.stringify(one.stored)}, recomputed ${JSON.stringify(one.recomputed)}`,
      ),
    '',
  ].join('\n');

export const command: Command = {
  name: 'verify',
  usage: '[--json]  judges every deal anew and compares with what is stored; exit 1 when something differs',
  async run(args, io) {
    const { flags } = parameters(args, ['json']);
    const all = await visitWorkspaces(io, 'verify', async ({ db, actors }) => {
      const found: VerifyResult[] = [];
      for (const actor of actors) found.push(await asActor(db, actor, verifyStandings, { readOnly: true }));
      return found;
    });
    io.out(flags.has('json') ? `${JSON.stringify(all)}\n` : all.map(inWords).join(''));
    return all.some(({ missing, differences }) => missing.length + differences.length > 0) ? 1 : 0;
  },
};
