import { messageOf } from '../../postgres/index.ts';
import { type Command, parameters } from '../command.ts';
import { examineDatabase, examineMachine, type Finding } from '../health.ts';
import { visit } from '../visit.ts';

const SICK = 2;

export const command: Command = {
  name: 'doctor',
  usage: '[--json]  looks whether machine, data folder and database are well; changes nothing',
  async run(args, io) {
    const { flags } = parameters(args, ['json']);
    const findings = [
      ...examineMachine(io.environment),
      ...(await examined(() => visit({ io, purpose: 'doctor', asFound: true }, examineDatabase))),
    ];
    io.out(flags.has('json') ? `${JSON.stringify(findings)}\n` : findings.map(told).join(''));
    return findings.every(({ well }) => well) ? 0 : SICK;
  },
};

// A database that cannot be opened is a finding too, not the end of the examination.
async function examined(look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [{ check: 'database', well: false, found: 'cannot be opened', advice: messageOf(error) }];
  }
}

function told({ check, well, found, advice }: Finding): string {
  return `${well ? 'ok ' : 'BAD'}  ${check}: ${found}${well || !advice ? '' : `. ${advice}`}\n`;
}
