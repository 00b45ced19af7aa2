import type { Shape } from '../shape.ts';
import type { verdicts as source } from '../zh-CN/verdicts.ts';

export const verdicts = {
  head: {
    first: {
      sure: 'We are first choice',
      likely: 'We are probably first choice',
      leaning: 'We look like first choice',
    },
    leaning: 'Leaning to us, unproven',
    unclear: 'It is not clear yet where we rank; first choice is less than even',
    behind: 'We are hardly first choice',
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
    blank: 'Nothing is known yet',
  },
  tail: {
    clean: ', with no risks in sight.',
    but: ', but {{flag}}.',
    and: ', and {{flag}}.',
    plain: '.',
    behind: '; alternate or reference bidder is not clear yet',
    blank: ': nobody met, no evidence.',
    noSignals: ': no signals recorded yet. Go and ask.',
    fewSignals: ': {{count}} {{count|signal is|signals are}} not enough to judge.',
  },
  closed: {
    won: 'Won.',
    lost: 'Lost.',
    stopped: 'Stopped.',
  },
  ahead: {
    some: 'You report “{{claimed}}”; the evidence only reaches “{{evidenced}}”. ',
    none: 'You report “{{claimed}}”; not one gate is passed. ',
  },
  courses: {
    learn: {
      alone:
        'Start with one phone call: ask who wants this and why now, and note the answer. If that leads nowhere, find out through someone you know who decides.',
    },
    ask: {
      alone: 'Don’t invest yet; get an answer to the question that matters most, then decide whether to go on.',
      step: 'Don’t invest yet; first {{step}}.',
    },
    leave: { alone: 'Walk away early, unless {{unless}}.' },
    access: { alone: 'Stay out unless you can reach someone else with real influence.' },
    enter: { alone: 'Worth pursuing: agree a dated next step.', step: 'Worth pursuing, but first {{step}}.' },
    'go-on': { alone: 'Keep going and agree a dated next step.', step: 'Keep going, but first {{step}}.' },
    prove: {
      alone:
        'Don’t count it as won; get the decision maker to say where they stand, or a coach if you cannot see them.',
      step: 'Don’t count it as won; {{step}}.',
    },
    probe: {
      alone: 'Put no more people on it yet; find out where we stand, then decide whether to go on.',
      step: 'Put no more people on it yet; {{step}}, then decide whether to go on.',
    },
    'catch-up': {
      alone: 'It is worth one more attempt; if nothing moves, put no more people on it.',
      step: 'It is worth one more attempt: {{step}}. If nothing moves, put no more people on it.',
    },
    guard: {
      alone: 'Protect the lead and link the price to the customer’s risks.',
      step: 'Protect the lead, but first {{step}}.',
    },
    'slow-down': {
      alone:
        'First spell out the risks so that the customer slows down; if they will not, change the sales objective; if that fails too, walk away.',
      step: 'Don’t let the customer set the pace: {{step}}. If that fails, walk away.',
    },
    await: {
      alone:
        'Bids are opened and the award is not out: approach no evaluator, and ask nobody at the customer about the result. Answer requests for clarification in writing through the tender agency (Implementing Regulation, Article 52). If the published result is wrong: in a statutory tender object while it is on display (Article 54), in government procurement challenge it in writing within seven working days (Government Procurement Law, Article 52).',
    },
  },
  unless: {
    early: 'you can reach someone else with real influence',
    middle: 'you can get new facts in our favour',
    late: 'you can slow the customer down or change the sales objective',
  },
  indicators: {
    settled: '{{ok}} of 5 indicators confirmed',
    but: '{{ok}} of 5 indicators confirmed, {{missing}} missing',
    none: 'None of the 5 indicators confirmed',
  },
  why: {
    title: 'What this verdict is based on',
    none: 'No signals yet, so it is still at the starting point.',
    disagree: 'The roles show very different pictures (divergence {{divergence}}); treat this verdict with care.',
  },
  questions: {
    who: 'Ask {{who}}',
    because: 'Ask {{who}}: {{why}}',
    introduction: 'Ask {{who}} first, then for an introduction to {{whom}}',
    wayIn: 'Find someone to introduce us to {{whom}}',
    last: 'Last noted: “{{quote}}”',
    why: {
      economic: 'they sign for the money',
      technical: 'they decide on the technical side',
      user: 'they will use it every day',
      coach: 'they are our coach',
      closest: 'nobody there is closer to us',
    },
    nobody: 'We have not met anyone on this deal yet; arrange a first meeting',
  },
} as const satisfies Shape<typeof source>;
