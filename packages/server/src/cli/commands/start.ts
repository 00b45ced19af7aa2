import { type Command, parameters } from '../command.ts';

export const command: Command = {
  name: 'start',
  usage:
    '[--sample]  serves Qibu on HOST (127.0.0.1) and PORT (7070); pages must have been built (npm start builds them)',
  async run(args) {
    parameters(args, ['sample']);
    const { serve } = await import('../../main.ts');
    await serve(args);
  },
};
