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
  leaveReference: 'Only a reference bidder: leave while it is cheap, unless {{unless}}.',
  unless: {
    access: 'you can reach somebody else whose word counts',
    slow: 'you can slow the customer down or change the sales objective',
    executive: 'you can see the top executive this week',
    default: 'you can get new facts that speak for us',
  },
  rule: 'If you cannot be first, be the first to leave.',
  why: {
    title: 'What this judgement rests on',
    lead: 'It starts from {{bidders}} bidders; each signal tips the scale a little. The larger the figure, the further.',
    leadUnknown: 'The number of bidders is unknown; {{bidders}} are assumed as a start.',
    prior: 'Start: first {{first}}, alternate {{alternate}}, reference {{reference}}',
    now: 'Now: first {{first}}, alternate {{alternate}}, reference {{reference}}',
    weight: 'weight of evidence {{weight}}',
    forUs: 'towards us',
    againstUs: 'away from us',
    none: 'No signal yet, so it stands where it started.',
    disagree: 'What the roles show is far apart (divergence {{divergence}}); take the verdict with care.',
    by: 'As {{who}} shows it',
  },
  questions: {
    title: 'The question to ask next',
    ask: 'Ask {{who}}',
    anyone: 'Ask whomever you meet',
    gain: 'worth {{gain}} points',
  },
  control: {
    yes: 'All five indicators are fresh facts: under control.',
    no: 'Out of control: no fresh fact for {{failing}}.',
  },
  status: {
    same: 'The status is “{{derived}}”.',
    mismatch: 'Reported as “{{claimed}}”; the evidence carries only “{{derived}}”.',
  },
  stage: {
    same: 'The evidence carries {{stage}}.',
    inflated: 'Claimed at {{claimed}}; the evidence reaches {{evidenced}}.',
    none: 'No stage is carried by evidence yet.',
    hole: 'The hole is at {{stage}}: a later gate does not count while an earlier one is open.',
    missing: 'Still missing: {{criteria}}',
    needAll: 'all of these',
    needAtLeast: 'at least {{count}} of {{total}}',
  },
} as const satisfies Shape<typeof source>;
