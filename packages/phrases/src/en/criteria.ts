import type { Shape } from '../shape.ts';
import type { criteria as source } from '../zh-CN/criteria.ts';

export const criteria = {
  'target.material-accepted': {
    name: 'Willing to receive our material',
    counts: 'The customer said to send it and gave an address',
    get: 'Call, ask who should receive it, and send a case study from their industry.',
  },
  'target.first-contact': {
    name: 'First contact made',
    counts: 'A call, a meeting or a two-way exchange of messages with the customer',
    get: 'Ask an existing customer for an introduction; it works better than a cold call.',
  },
  'target.visit-date-agreed': {
    name: 'First formal visit agreed',
    counts: 'A date and a person to meet, confirmed by the customer',
    get: 'Offer two dates and say what they will get out of the meeting.',
  },
  'intent.formal-visit': {
    name: 'Formal visit made',
    counts: 'A meeting with both sides present that covered their business',
    get: 'Bring a question they care about, not a company presentation.',
  },
  'intent.comparing': {
    name: 'Customer is researching options',
    counts: 'They have met several vendors, asked for proposals or sent a questionnaire',
    get: 'Ask who else they plan to look at and how they will compare.',
  },
  'intent.explicit-need': {
    name: 'Explicit need',
    counts: 'The customer names a problem in their own words and would pay to solve it',
    get: 'Ask what the current situation costs them, so that they turn the problem into a need.',
  },
  'intent.owner-named': {
    name: 'Senior owner named',
    counts: 'A middle or senior manager is in charge of it, and we know the name',
    get: 'Ask which manager is leading this internally.',
  },
  'set-up.team-and-process': {
    name: 'Project team and decision process known',
    counts: 'The project team list, and every step from request to decision',
    get: 'Ask your coach to draw the process: who proposes, who evaluates, who decides, who pays.',
  },
  'set-up.schedule': {
    name: 'Go-live date set',
    counts: 'A go-live or acceptance date set by the customer',
    get: 'Ask who set the date and what happens if it slips by a month.',
  },
  'set-up.budget-range': {
    name: 'Budget range known',
    counts: 'A range from the person who controls the money, or a budget document',
    get: 'Offer two rough price ranges and see which one they lean towards.',
  },
  'set-up.core-needs': {
    name: 'Core needs clear',
    counts: 'Three to five core needs in order of priority, confirmed by the customer',
    get: 'Hold a requirements meeting and ask the customer to confirm the minutes.',
  },
  'set-up.competitors': {
    name: 'Competitors identified',
    counts: 'We know which other vendors the customer is seriously considering',
    get: 'Ask who else they are looking at and what they like about each.',
  },
  'recognition.tender-won': {
    name: 'Tender won',
    counts: 'The award notice or its publication',
    get: 'Watch the standstill period and any objections; it counts once you hold the notice.',
  },
  'recognition.named-first-choice': {
    name: 'Economic buyer names us publicly',
    counts: 'The economic buyer said in front of colleagues or competitors that we are first choice',
    get: 'Ask the economic buyer to say so in an internal meeting, or to confirm it in a joint announcement.',
  },
  'recognition.majority-for-us': {
    name: 'Most influential decision maker, or the majority, supports us',
    counts: 'Weighted by influence, more than half have openly spoken or acted in our favour',
    get: 'Go through them one by one: what have they said for us in a meeting? Silence does not count.',
  },
  'negotiation.customer-contract': {
    name: 'Customer sent a draft contract',
    counts: 'Contract text from the customer’s side',
    get: 'Ask for their standard contract and pass it to legal.',
  },
  'negotiation.our-contract': {
    name: 'We sent our draft contract',
    counts: 'They confirmed receipt and started their review',
    get: 'Ask who will review it and when you can expect comments.',
  },
  'negotiation.deadline': {
    name: 'Negotiating to a deadline',
    counts: 'An end date for the negotiation, accepted by both sides',
    get: 'Work back from the customer’s go-live date and set the signing date together.',
  },
  'negotiation.price-objection': {
    name: 'Customer objects to the price',
    counts: 'Item-by-item bargaining, not a passing remark',
    get: 'Ask which item is too expensive, then discuss its value and risk.',
  },
  'negotiation.terms-discussed': {
    name: 'Delivery or payment terms under discussion',
    counts: 'Real back and forth on delivery risks or payment milestones',
    get: 'Bring your delivery lead and link the difficult parts to payment milestones.',
  },
  'close.contract-signed': {
    name: 'Contract signed',
    counts: 'A contract signed by both sides',
    get: 'Follow the signing process and ask every day whose desk it is on.',
  },
  'close.first-payment': {
    name: 'First payment received',
    counts: 'The bank record of the payment',
    get: 'Hand in the invoice with the payment request and find out their payment date.',
  },
} as const satisfies Shape<typeof source>;
