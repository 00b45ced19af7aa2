import type { Shape } from '../shape.ts';
import type { parameters as source } from '../zh-CN/parameters.ts';
import { thresholds } from './flags.ts';

export const parameters = {
  thresholds,
  migrated: {
    'knowledge-dropped':
      '“Value of knowing a little more” is gone: a question is worth asking only if the answer can change the decision.',
    'correlation-capped': 'The discount for overlapping signals is now 1 at most; yours was higher and counts as 1.',
    'bidders-raised': 'At least two bidders are assumed when the number is unknown; yours was one and counts as two.',
    'said-is-late':
      '“Has anyone said they will choose us” now differs by phase. Your numbers apply to the late phase, the method’s own before it.',
  },
  groups: {
    evidence: 'Evidence',
    stages: 'Stages',
    gates: 'Gates',
    control: 'Control',
    customer: 'Ideal customer',
    people: 'Stakeholders',
    position: 'Where we rank',
    flags: 'Risks',
    moves: 'Next moves',
    signals: 'Signals',
  },
  about: {
    evidence: 'how much each kind weighs and how it ages',
    signals: 'what behaviour says about where we rank',
    position: 'how answers become a verdict, and what continuing costs',
    gates: 'whether a deal may move on when evidence is missing',
    control: 'how large a deal must be to need special control',
    customer: 'which customers are worth the effort',
    people: 'how people we have not met count',
    flags: 'what counts as a risk',
    moves: 'what comes first',
  },
  names: {
    'evidence.kindWeight.*': 'Weight of “{{key}}”',
    'evidence.halfLifeDays.*': '{{key}}: half-life in days',
    'evidence.freshHalfLives': 'Half-lives that still count as fresh',
    'evidence.ageingHalfLives': 'Half-lives that still count as ageing',
    'stages.*.p': 'Formula win rate of {{key}}',
    'stages.*.need.*.atLeast': '{{key}}, {{size}}: minimum number',
    'gates.exceptions': 'Deals may move on as an exception, with a reason, when evidence is missing',
    'control.thresholdMinor': 'Amount that needs special control',
    'customer.weights.*': 'Weight of “{{key}}”',
    'customer.gradeA': 'Lowest score for class A',
    'customer.gradeB': 'Lowest score for class B',
    'customer.classedFrom': 'Share of the weight that facts must cover before a customer is classed',
    'customer.paymentWarning': 'Payment score below which to warn',
    'people.uncontactedSupport': 'Support assumed for people we have not met',
    'position.unknownBidders': 'Number of bidders assumed when unknown',
    'position.likelihoods.*.*.*': '{{key}}: chance of “{{answer}}” when we are {{state}}',
    'position.correlation': 'Discount for overlapping signals in one phase',
    'position.phaseShift.*': 'Chance that the customer only discusses early topics with us when we are {{key}}',
    'position.divergence': 'Divergence at which roles disagree',
    'position.phaseCost.*': 'Cost of continuing, {{key}}',
    'position.accessCost': 'Cost of reaching a new role',
    'position.slowDownLift': 'Share of alternates won back by slowing down',
    'position.leastGain': 'Least a question must be worth',
    'position.mostBidders': 'Most bidders ever assumed',
    'position.saidBefore.*.*.*':
      '{{key}}, has anyone said they will choose us: chance of “{{answer}}” when we are {{state}}',
    'position.againstHalfLifeDays': 'Days in touch after which a sign against us weighs half',
    'position.leastHeard': 'Weight heard below which nothing counts as known',
    'position.firstFloor': 'Chance from which we may say “first choice”',
    'position.firstVoices': 'People heard before we may say “first choice”',
    'position.answerWeight': 'Expected weight of a new answer',
    'flags.silenceFactor': 'Multiple of the usual gap that counts as silence',
    'flags.usualGapDays': 'Usual gap, in days, with fewer than three contacts',
    'moves.urgency.*': 'Urgency of “{{key}}”',
    'moves.leave': 'Urgency of walking away',
    'moves.setUp': 'Urgency of driving the set-up',
    'moves.stance': 'Urgency of the other stances',
    'moves.question': 'Urgency of asking a question',
    'moves.hit.*': 'Share of the chance lost to one {{key}} risk',
  },
  reasons: {
    'kind-weight':
      'Documents and public statements are the most reliable. Hearsay is discounted; inference does not count.',
    'half-life':
      'Attitudes change quickly, budgets and organisations slowly. After one half-life, half the weight is left.',
    fresh: 'Within one half-life more than half the weight is left, so it counts as fresh.',
    ageing: 'Usable for up to two half-lives; after that it must be confirmed again.',
    'stage-probability': 'The usual funnel formula: 30% at set-up, 40% at recognition, 50% in negotiation.',
    'gate-need':
      'One piece of evidence may be a coincidence; two or more are not. Large enterprises and public bodies need more.',
    'gate-exceptions':
      'Sometimes the customer is in a hurry and evidence lags behind; an exception with a reason keeps the record honest. For stricter control, do not allow exceptions. New and imported deals still start at their claimed stage and show as inflated where evidence is missing.',
    threshold:
      'You cannot afford to lose large deals, so they are watched separately. If unset, the amount alone never triggers special control.',
    'criterion-weight': 'Payment and fit matter most, then loyalty and strategic value; the others count once.',
    'grade-bound': 'Out of five: above four deserves full effort; below two and a half rarely pays off.',
    'payment-warning': 'However big the name, poor payment is a red flag.',
    uncontacted: 'No contact means opposition: counted as mildly against us until we meet.',
    'unknown-bidders': 'If we don’t know, three quotes is the most common case.',
    'likelihood-E1':
      'Undecided customers ask a lot; those with a first choice only ask reference bidders how they differ.',
    'likelihood-E2': 'Customers give time because they need you; a reference bidder only gets enough for the process.',
    'likelihood-E3': 'Real partners get introduced to executives; reference bidders are kept away from them.',
    'likelihood-E4':
      'Customers buying a solution discuss the whole picture; those asking about one point are filling another vendor’s gap.',
    'likelihood-M1':
      'If they are willing to learn from us, they are with us; if they test us with another vendor’s ideas, they have someone else in mind.',
    'likelihood-M2':
      'In a real partnership both sides do work; if they only hand out homework, they are usually collecting material.',
    'likelihood-M3': 'Customers who intend to use it discuss needs in terms of their work; others stay on the surface.',
    'likelihood-M4': 'Customers who intend to use it look at everything, take their time and bring their managers.',
    'likelihood-L1':
      'Sudden late objections are mostly written around a competitor’s strengths; a first choice meets them too, but rarely.',
    'likelihood-L2':
      'Customers about to sign negotiate item by item; others use your price as leverage with someone else.',
    'likelihood-L3': 'Customers ask for extra commitments when they are planning to work with you.',
    'likelihood-L4': 'At the end, the top executive only comes forward for the vendor they intend to choose.',
    'likelihood-steering':
      'Leading the conversation shows who has the initiative. It is only a tendency, so the gap is small.',
    'likelihood-meeting-length': 'A long meeting shows interest, but may just be courtesy, so the gap is small.',
    'likelihood-said-will-choose-us':
      'Few customers say so, but it weighs heavily when they do. Silence is common, but not a good sign.',
    'likelihood-days-since-executive':
      'A first choice meets executives often; a reference bidder sees them less and less.',
    correlation: 'Signals from the same phase often say the same thing, so they cannot be treated as independent.',
    'phase-shift':
      'A customer who is late in the process but discusses early topics with us probably has another first choice.',
    divergence: 'Beyond this, one verdict cannot represent everyone.',
    'phase-cost': 'The later the phase, the higher the cost, as a share of expected margin.',
    'access-cost': 'Meeting a new role costs little and may change the verdict.',
    'slow-down': 'Slowing the customer down wins back about a quarter of alternates.',
    'least-gain': 'A question that cannot change the decision is not worth the customer’s time.',
    'most-bidders': 'Forty names on a list are not forty serious competitors: rarely are there more than five.',
    'against-half-life':
      'A word against us does not go away because everyone has gone quiet. Only while we keep talking does it slowly become out of date.',
    'least-heard': 'One piece of hearsay, or praise from half a year ago, is not enough for a verdict.',
    'first-floor': 'Calling ourselves first choice below sixty per cent is whistling in the dark.',
    'first-voices':
      'One person’s praise is not the customer’s. It takes a second, and one of them must sign or be a proven coach.',
    'classed-from': 'A class built on one or two criteria out of seven cannot be trusted.',
    'answer-weight': 'An answer given in person weighs about as much as behaviour we have seen.',
    silence: 'Half as long again as the usual rhythm is not normal.',
    'usual-gap': 'Without enough history, we assume one contact every three weeks.',
    urgency:
      'First ask whether to walk away and whether the project has really started, then who decides, then fill roles, then records.',
    leave: 'The earlier you leave a lost deal, the less it costs, so this comes before any repair.',
    'set-up':
      'Before the project is set up, driving the set-up inside the account does far more than a better proposal.',
    stance: 'Continuing is not urgent unless there is a risk to clear.',
    question: 'A question costs the least and is often worth the most.',
    hit: 'One serious risk costs about an eighth of the remaining chance.',
  },
  halfLife: {
    support: 'Support',
    mode: 'Response mode',
    competition: 'Competition',
    stage: 'Stage evidence',
    timeline: 'Timeline',
    budget: 'Budget',
    role: 'Role',
    organisation: 'Organisation',
    event: 'Events',
    customer: 'Customer scores',
  },
  lead: {
    'account-manager': 'Account manager',
    'project-manager': 'Project manager',
    'project-team': 'Project team',
    executives: 'Executives',
    finance: 'Finance',
  },
  source: { method: 'the method', field: 'industry practice', ours: 'our choice' },
  problem: {
    unknown: 'there is no such parameter',
    type: 'not the kind of value expected here',
    range: 'out of range, allowed: {{allowed}}',
    sum: 'the chances of the three answers must add up to 100%',
    ages: 'must not be lower than the half-lives that count as fresh',
    grades: 'must be higher than the lowest score for class B',
    odds: 'the worse the answer, the lower the chance of being first choice must be',
    sizes: 'requirements for large enterprises and public bodies cannot be lower than for small firms',
    duplicate: 'the same name is used twice; change one of them',
    missing: 'something required is missing',
  },
} as const satisfies Shape<typeof source>;
