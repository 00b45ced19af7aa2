import type { Shape } from '../shape.ts';
import type { setup as source } from '../zh-CN/setup.ts';

export const setup = {
  title: 'First run',
  admin: {
    lead: 'Create the workspace and its administrator. After this step the page closes for good.',
    workspaceName: 'Company or team',
    workspaceHint: 'For example: Key Accounts East',
    name: 'Your name',
    login: 'Login',
    loginHint: 'An e-mail address or a short name',
    password: 'Password',
    submit: 'Create the workspace',
  },
  closed: {
    title: 'This has been set up already',
    lead: 'The administrator exists; the first-run page is closed.',
    action: 'Go to sign-in',
  },
  noToken: {
    title: 'Open the link printed at start',
    lead: 'So that nobody else on the network can claim this instance, first run needs the one-time link the server printed in the terminal.',
  },
  wrongToken: 'This link is wrong or used up. Copy the one printed at the latest start from the terminal.',
  started: {
    workspace: 'Sample workspace',
    administrator: 'Sample administrator',
    signIn: 'Sample workspace: login {{login}}, password {{password}}',
    inUse: 'This instance is already in use; load the sample from Settings instead.',
    firstRun: 'First run: open this one-time link.',
  },
  choose: {
    title: 'Where do you want to begin?',
    lead: 'Any of the three; you can change your mind at any time.',
    sample: {
      title: 'Look at the sample first',
      lead: 'An invented key-account team: two dozen deals and nine months of dealings. Removed in one click, your own records untouched.',
      action: 'Load the sample',
      done: 'Sample loaded: {{deals}} deals, {{contacts}} contacts',
    },
    import: {
      title: 'Import the pipeline I have',
      lead: 'Drop in your Excel or CSV files. Columns are matched for you, you preview before anything is written, and you can undo.',
      action: 'Import files',
    },
    empty: {
      title: 'Start empty',
      lead: 'Create one deal, note the last visit, and read which evidence is still missing.',
      action: 'Start empty',
    },
  },
} as const satisfies Shape<typeof source>;
