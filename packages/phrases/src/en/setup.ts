import type { Shape } from '../shape.ts';
import type { setup as source } from '../zh-CN/setup.ts';

export const setup = {
  title: 'Initial setup',
  admin: {
    lead: 'Create the workspace and its administrator. This page closes for good afterwards.',
    workspaceName: 'Company or team',
    workspaceHint: 'For example: Key Accounts East',
    name: 'Your name',
    login: 'Login',
    loginHint: 'An e-mail address or a short name',
    password: 'Password',
    submit: 'Create the workspace',
  },
  closed: {
    title: 'Already set up',
    lead: 'An administrator already exists, so the setup page is closed.',
    action: 'Go to sign-in',
  },
  noToken: {
    title: 'Open the link printed at start-up',
    lead: 'To stop anyone else on the network from claiming this server, setup needs the one-time link the server printed in the terminal.',
  },
  wrongToken:
    'This link is wrong or has already been used. Copy the one the server printed in the terminal when it last started.',
  started: {
    workspace: 'Sample workspace',
    administrator: 'Sample administrator',
    signIn: 'Sample workspace: login {{login}}, password {{password}}',
    inUse: 'This workspace is already in use; load the sample from Settings instead.',
    firstRun: 'Initial setup: open this one-time link.',
  },
  choose: {
    title: 'Where would you like to start?',
    lead: 'You can do any of these later as well.',
    sample: {
      title: 'Look at the sample first',
      lead: 'A fictional key-account team with two dozen deals and nine months of history. Remove it in one click; your own records are not affected.',
      action: 'Load the sample',
      done: 'Sample loaded: {{deals}} deals, {{contacts}} contacts',
    },
    import: {
      title: 'Import your pipeline',
      lead: 'Drop in your Excel or CSV files. Columns are matched for you, you preview everything before it is saved, and you can undo.',
      action: 'Import files',
    },
    empty: {
      title: 'Start from scratch',
      lead: 'Create a deal, log your last visit, and see which evidence is still missing.',
      action: 'Start from scratch',
    },
  },
} as const satisfies Shape<typeof source>;
