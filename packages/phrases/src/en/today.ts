import type { Shape } from '../shape.ts';
import type { today as source } from '../zh-CN/today.ts';

export const today = {
  title: 'Today',
  verdict:
    '{{open}} open {{open|deal|deals}}: {{overdue}} {{overdue|promise|promises}} overdue, {{silent}} gone silent. Start at the top.',
  verdictCalm: '{{open}} open {{open|deal|deals}}, nothing overdue and nobody silent. Work down the list.',
  verdictTeam:
    'Your team has {{open}} open {{open|deal|deals}}: {{overdue}} {{overdue|promise|promises}} overdue, {{silent}} gone silent. You have no deals of your own; showing your team’s.',
  moves: 'To do',
  movesNote: 'most valuable first',
  questions: 'To ask',
  questionsNote: 'the answers that would change a verdict most',
  promises: 'Promises and tasks',
  promisesNote: 'due first',
  silent: 'Gone silent',
  silentNote: 'much longer than usual',
  askWho: 'Ask {{who}}',
  askAnyone: 'Ask anyone you meet',
  overdue: '{{days}} {{days|day|days}} overdue',
  dueToday: 'Due today',
  dueIn: 'Due in {{days}} {{days|day|days}}',
  noDue: 'No date',
  markDone: 'Done',
  markedDone: 'Done: {{title}}',
  openDeal: 'Open the deal',
  silentDays: '{{days}} {{days|day|days}} without contact',
  neverMet: 'No two-way contact yet',
  shortcutNext: 'Next item',
  shortcutPrevious: 'Previous item',
  shortcutDone: 'Mark this promise done',
  none: {
    moves: 'Nothing urgent to do.',
    questions: 'No urgent questions: either enough signals are recorded, or none yet.',
    promises: 'No open promises. At every meeting, agree a dated next step in which the customer acts too.',
    silent: 'Nobody has gone silent.',
  },
  empty: {
    title: 'You have no deals yet',
    first:
      'Qibu starts from real deals. It goes by evidence, not gut feeling, and tells you where each deal really stands, what could kill it and what to do next.',
    second: 'Import the pipeline you have, or see how the sample team uses it.',
    import: 'Import a pipeline',
    create: 'New deal',
    sample: 'See the team’s deals',
  },
} as const satisfies Shape<typeof source>;
