import type { Shape } from '../shape.ts';
import type { verdicts as source } from '../zh-CN/verdicts.ts';

export const verdicts = {
  head: {
    first: { sure: 'We are first choice', likely: 'We are probably first choice', leaning: 'Leaning to us, unproven' },
    unclear: 'It is not clear yet where we stand',
    alternate: {
      sure: 'We are the alternate',
      likely: 'We are probably the alternate',
      leaning: 'We look like the alternate',
    },
    reference: {
      sure: 'We are only a reference bidder',
      likely: 'We are probably only a reference bidder',
      leaning: 'We look like a reference bidder',
    },
    unknown: 'Too early to say where we rank',
  },
  tail: {
    clean: ', with no risks in sight.',
    but: ', but {{flag}}.',
    and: ', and {{flag}}.',
    plain: '.',
    noSignals: ': no signals recorded yet. Go and ask.',
    fewSignals: ': {{count}} {{count|signal is|signals are}} not enough to judge.',
  },
  closed: {
    won: 'Won.',
    lost: 'Lost.',
    stopped: 'Stopped.',
  },
  stance: {
    enter: 'Worth pursuing: the customer is still exploring and willing to talk.',
    'enter-only-with-new-access': 'Stay out unless you can reach someone else with real influence.',
    leave: 'Walk away early, unless {{unless}}.',
    'go-on': 'Keep going and agree a dated next step.',
    'guard-and-bind-price-to-risk': 'Protect the lead and link the price to the customer’s risks.',
    'slow-down-or-change-sso':
      'Spell out the risks so that the customer slows down, or change the sales objective; if neither works, walk away.',
    'ask-first': 'Don’t invest yet; first get answers to the few questions that matter.',
  },
  unless: {
    access: 'you can reach someone else with real influence',
    slow: 'you can slow the customer down or change the sales objective',
    default: 'you can get new facts in our favour',
  },
  why: {
    title: 'What this verdict is based on',
    none: 'No signals yet, so it is still at the starting point.',
    disagree: 'The roles show very different pictures (divergence {{divergence}}); treat this verdict with care.',
  },
  questions: {
    nobody: 'We have not met anyone on this deal yet; arrange a first meeting',
  },
} as const satisfies Shape<typeof source>;
