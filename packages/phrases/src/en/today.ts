import type { Shape } from '../shape.ts';
import type { today as source } from '../zh-CN/today.ts';

export const today = {
  title: 'Today',
  verdict:
    '{{open}} open {{open|deal|deals}}: {{overdue}} {{overdue|promise|promises}} overdue, {{silent}} gone silent. Start at the top.',
  verdictCalm: '{{open}} open {{open|deal|deals}}, nothing overdue and nobody silent. Work down the list.',
  verdictTeam:
    'The team has {{open}} open {{open|deal|deals}}: {{overdue}} {{overdue|promise|promises}} overdue, {{silent}} gone silent. You own none, so this is everyone’s.',
  moves: 'Do',
  movesNote: 'most valuable first',
  questions: 'Ask',
  questionsNote: 'answers that would change the judgement most',
  promises: 'Promises and tasks',
  promisesNote: 'due first',
  silent: 'Gone silent',
  silentNote: 'much longer than usual',
  askWho: 'Ask {{who}}',
  askAnyone: 'Ask whoever you meet',
  overdue: '{{days}} {{days|day|days}} overdue',
  dueToday: 'Due today',
  dueIn: 'Due in {{days}} {{days|day|days}}',
  noDue: 'No date',
  markDone: 'Done',
  markedDone: 'Done: {{title}}',
  openDeal: 'Open the deal',
  silentDays: '{{days}} {{days|day|days}} without contact',
  neverMet: 'Never any two-way contact',
  shortcutNext: 'Next item',
  shortcutPrevious: 'Previous item',
  shortcutDone: 'Mark this promise done',
  none: {
    moves: 'Nothing that must be done now.',
    questions: 'No urgent question: enough signals are recorded, or none yet.',
    promises: 'No open promises. At every meeting agree on a next step with a date on which the customer acts too.',
    silent: 'Nobody has gone silent.',
  },
  empty: {
    title: 'You have no deals yet',
    first:
      'Qibu starts from real deals: from evidence, not from feeling, it tells you where each deal really stands, what may kill it and what to do next.',
    second: 'Import the pipeline you have, or look at how the sample team works.',
    import: 'Import a pipeline',
    create: 'New deal',
    sample: 'See the team’s deals',
  },
} as const satisfies Shape<typeof source>;
