import type { Shape } from '../shape.ts';
import type { criteria as source } from '../zh-CN/criteria.ts';

export const criteria = {
  'target.material-accepted': {
    name: 'Accepts our material',
    counts: 'The customer said to send it and gave an address',
    get: 'Call, ask who should receive it, and send a case from his own trade.',
  },
  'target.first-contact': {
    name: 'First contact made',
    counts: 'A call, a meeting or messages in both directions with the customer himself',
    get: 'Ask an old customer for an introduction; it beats a cold call.',
  },
  'target.visit-date-agreed': {
    name: 'First formal visit agreed',
    counts: 'A date and a person the customer confirmed',
    get: 'Offer two dates, and say what he will get out of the hour.',
  },
  'intent.formal-visit': {
    name: 'Formally visited',
    counts: 'A meeting with both sides present that touched his business',
    get: 'Go with a question he cares about, not with a company presentation.',
  },
  'intent.comparing': {
    name: 'Customer is surveying or selecting',
    counts: 'He has asked several vendors, wanted proposals or sent a questionnaire',
    get: 'Ask whom else he will look at and how he will compare.',
  },
  'intent.explicit-need': {
    name: 'Explicit need',
    counts: 'The customer names a problem himself and would pay to solve it',
    get: 'Ask what it costs to leave it as it is; let him turn the problem into a need.',
  },
  'intent.owner-named': {
    name: 'A named senior owner',
    counts: 'A middle or senior manager, by name, is in charge of it',
    get: 'Ask which manager leads this inside.',
  },
  'set-up.team-and-process': {
    name: 'Project team and decision process known',
    counts: 'The team list, and each step from need to decision',
    get: 'Let the coach draw it: who proposes, who reviews, who decides, who pays.',
  },
  'set-up.schedule': {
    name: 'Go-live schedule',
    counts: 'A go-live or acceptance date the customer set himself',
    get: 'Ask who set the date and what happens if it slips a month.',
  },
  'set-up.budget-range': {
    name: 'Budget range',
    counts: 'A range from whoever holds the money, or a budget paper',
    get: 'Offer two rough price bands and see which one he leans towards.',
  },
  'set-up.core-needs': {
    name: 'Core needs are clear',
    counts: 'Three to five needs in order of weight, confirmed by the customer',
    get: 'Hold a requirements meeting and have him confirm the minutes.',
  },
  'set-up.competitors': {
    name: 'Competitors are present',
    counts: 'We know which other vendors he takes seriously',
    get: 'Ask whom he is looking at and what he likes about each.',
  },
  'recognition.tender-won': {
    name: 'Tender won',
    counts: 'The award notice or its publication',
    get: 'Watch the standstill period; it counts once the notice is in hand.',
  },
  'recognition.named-first-choice': {
    name: 'The paying decision maker names us in public',
    counts: 'He said in front of colleagues or rivals that we are first choice',
    get: 'Ask him to say it in an internal meeting, or in a joint notice.',
  },
  'recognition.majority-for-us': {
    name: 'The heaviest decision maker, or most by weight, is for us',
    counts: 'More than half, by influence, have spoken or acted for us in public',
    get: 'Go through them one by one: what did he say for us in a meeting? Silence does not count.',
  },
  'negotiation.customer-contract': {
    name: 'Customer sent its contract form',
    counts: 'The customer’s own contract text',
    get: 'Ask for their standard contract and give it to legal.',
  },
  'negotiation.our-contract': {
    name: 'We sent our contract form',
    counts: 'They confirmed receipt and began to review',
    get: 'Ask who reviews it and by which day.',
  },
  'negotiation.deadline': {
    name: 'Negotiation with a deadline',
    counts: 'An end date both sides accept',
    get: 'Count back from his go-live date and settle the signing date together.',
  },
  'negotiation.price-objection': {
    name: 'Customer objects to the price',
    counts: 'Bargaining item by item, not a passing remark',
    get: 'Ask which item is too dear, then discuss its value and its risk.',
  },
  'negotiation.terms-discussed': {
    name: 'Delivery or payment terms under discussion',
    counts: 'Real back and forth about delivery risks or payment milestones',
    get: 'Bring the delivery lead and tie the hard parts to the milestones.',
  },
  'close.contract-signed': {
    name: 'Contract signed',
    counts: 'A contract with both signatures',
    get: 'Follow the signing route; ask each day on whose desk it lies.',
  },
  'close.first-payment': {
    name: 'First payment received',
    counts: 'The bank record',
    get: 'Hand in invoice and payment request together and learn the payment day.',
  },
} as const satisfies Shape<typeof source>;
