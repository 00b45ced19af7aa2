import type { Shape } from '../shape.ts';
import type { moves as source } from '../zh-CN/moves.ts';
import { remedies } from './flags.ts';

export const moves = {
  ...remedies,
  leave: { short: 'Walk away', sentence: 'Walk away early and spend the time on better deals' },
  'hand-over': { short: 'Hand over', sentence: 'If anything is still alive here, hand it to someone better placed' },
  'ask-signal': {
    short: 'Ask',
    sentence: 'At the next meeting, find out: {{subject}}',
    who: 'When you next see {{who}}, find out: {{subject}}',
  },
  'go-on': { short: 'Keep going', sentence: 'Keep going as you are and agree a dated next step' },
  prove: {
    short: 'Prove the lead',
    sentence: 'Get the decision maker to say where they stand, to prove the lead; or a coach if you cannot see them',
  },
  probe: { short: 'Find our rank', sentence: 'Find out where we stand, then decide whether to go on' },
  'catch-up': {
    short: 'One more attempt',
    sentence: 'Make one more attempt; if nothing moves, put no more people on it',
  },
  guard: { short: 'Protect the lead', sentence: 'Protect the lead against last-minute surprises' },
  'slow-down': {
    short: 'Slow down',
    sentence: 'Spell out the risks so that the customer slows down; if they will not, change the sales objective',
  },
  'await-award': {
    short: 'Await the award',
    sentence:
      'Await the award and ask nobody about it; answer requests for clarification in writing through the tender agency',
  },
  none: { short: 'None', sentence: 'The deal is closed; nothing left to do' },
} as const satisfies Shape<typeof source>;
