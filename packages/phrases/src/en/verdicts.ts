import type { Shape } from '../shape.ts';
import type { verdicts as source } from '../zh-CN/verdicts.ts';

export const verdicts = {
  head: {
    first: { sure: 'We are first choice', likely: 'We are probably first choice', leaning: 'We are slightly ahead' },
    alternate: {
      sure: 'We are the alternate',
      likely: 'We are probably the alternate',
      leaning: 'We look like an alternate',
    },
    reference: {
      sure: 'We are only a reference bidder',
      likely: 'We are probably only a reference bidder',
      leaning: 'We look like a reference bidder',
    },
    unknown: 'Nobody can say yet where we rank',
  },
  tail: {
    clean: ', and no mine is in sight.',
    but: ', but {{flag}}.',
    and: ', and {{flag}}.',
    plain: '.',
    noSignals: ': not one signal on record. Go and ask.',
    fewSignals: ': {{count}} {{count|signal is|signals are}} not enough to judge.',
  },
  closed: {
    won: 'Won.',
    lost: 'Lost.',
    stopped: 'Stopped.',
  },
  stance: {
    enter: 'Worth going in: the customer is still finding out and willing to talk.',
    'enter-only-with-new-access': 'Without a new way in, stay out.',
    leave: 'Leave while it is cheap, unless {{unless}}.',
    'go-on': 'Go on, and make the lead solid.',
    'guard-and-bind-price-to-risk': 'Guard the lead and tie the price to the customer’s risk.',
    'slow-down-or-change-sso':
      'Slow the customer down by naming the risks honestly, or change the sales objective; failing both, leave.',
    'ask-first': 'Spend nothing yet; ask the few questions that matter.',
  },
  unless: {
    access: 'you can reach somebody else whose word counts',
    slow: 'you can slow the customer down or change the sales objective',
    default: 'you can get new facts that speak for us',
  },
  why: {
    title: 'What this judgement rests on',
    none: 'No signal yet, so it stands where it started.',
    disagree: 'What the roles show is far apart (divergence {{divergence}}); take the verdict with care.',
  },
  questions: {
    anyone: 'Ask whomever you meet',
  },
} as const satisfies Shape<typeof source>;
