import type { Shape } from '../shape.ts';
import type { slots as source } from '../zh-CN/slots.ts';

export const slots = {
  'sso.buyer': {
    label: 'Buyer',
    ask: 'Who exactly is buying, for which unit?',
    proof: 'the customer names the user unit and the contracting party',
  },
  'sso.completion': {
    label: 'Date',
    ask: 'By when does the customer want it done?',
    proof: 'a go-live or signing date in his own words',
  },
  'sso.products': {
    label: 'Products',
    ask: 'Which products and services exactly?',
    proof: 'a requirement list, an agreed proposal or minutes',
  },
  'sso.budget': {
    label: 'Budget',
    ask: 'How much will they spend, and is it approved?',
    proof: 'a budget paper, or a range from whoever holds the money',
  },
  'sso.status': {
    label: 'Status',
    ask: 'How far are they inside?',
    proof: 'what they did: set-up paper, a decision in a meeting',
  },
  'status.set-up': {
    label: 'Set up',
    ask: 'Is it formally a project on their side?',
    proof: 'an approval paper, a list of the project team',
  },
  'status.budget': {
    label: 'Budgeted',
    ask: 'Is the money in a budget?',
    proof: 'the budget sheet, or finance or the economic buyer confirms',
  },
  'status.eb-agrees': {
    label: 'Economic buyer agrees',
    ask: 'Has the one who can decide said yes?',
    proof: 'his own word; others speaking for him do not count',
  },
  'status.schedule': {
    label: 'Scheduled',
    ask: 'Do they have a plan of their own?',
    proof: 'a plan or milestones they sent',
  },
  'status.time-pressing': {
    label: 'Time is pressing',
    ask: 'What do they lose if it is late?',
    proof: 'a deadline and its consequence in their words',
  },
  'status.contact': {
    label: 'Real contact',
    ask: 'Have we formally talked at working level or above?',
    proof: 'one meeting with both sides present',
  },
  'phase.customer': {
    label: 'Where the customer really is',
    ask: 'How far is their own selection?',
    proof: 'facts: set-up, tender, shortlist, negotiation',
  },
  'phase.discussed': {
    label: 'What he discusses with us',
    ask: 'Which phase do his topics belong to?',
    proof: 'what the last two talks were about',
  },
  'competition.count': {
    label: 'Serious rivals',
    ask: 'How many others do they look at seriously?',
    proof: 'a list of candidates from the customer',
  },
  'competition.names': { label: 'Rivals', ask: 'Which ones?', proof: 'names from the customer or a coach' },
  person: {
    roles: {
      label: 'Role',
      ask: 'What can he decide in this deal?',
      proof: 'a decision he took in this deal; a title does not count',
    },
    influence: {
      label: 'Influence',
      ask: 'Do others change their minds when he speaks?',
      proof: 'one time he turned an outcome',
    },
    support: { label: 'Support', ask: 'Whom does he want to win?', proof: 'what he said in public or did for us' },
    mode: {
      label: 'Response mode',
      ask: 'Does he see a gap between now and what he wants?',
      proof: 'his own words about how things are',
    },
    result: { label: 'Result', ask: 'What does his organisation get out of it?', proof: 'a measure he named' },
    win: { label: 'Personal win', ask: 'What does he get out of it himself?', proof: 'a hope he let show' },
    'contact-degree': { label: 'Contact', ask: 'How well do we know him?', proof: 'the log of visits and calls' },
    'coach-credible': {
      label: 'Coach: credible inside',
      ask: 'Do others listen to him?',
      proof: 'advice of his that was taken',
    },
    'coach-trusted': {
      label: 'Coach: trusted by us',
      ask: 'Is what he tells us right?',
      proof: 'something he said that later proved true',
    },
    'coach-wants-us': {
      label: 'Coach: wants us to win',
      ask: 'What is in it for him if we win?',
      proof: 'a small risk he took for us',
    },
    executive: {
      label: 'Executive',
      ask: 'Is he top level for this deal?',
      proof: 'his post, and the last word in this deal',
    },
  },
  account: {
    payment: { label: 'Payment', ask: 'Do they pay on time?', proof: 'our records or those of others in the trade' },
    fit: { label: 'Fit', ask: 'Is their core need what we are good at?', proof: 'needs set against our successes' },
    loyalty: {
      label: 'Loyalty',
      ask: 'How often do they change suppliers?',
      proof: 'whom they worked with in past years',
    },
    strategic: {
      label: 'Strategic value',
      ask: 'How much would winning them show the trade?',
      proof: 'standing in the trade and who follows them',
    },
    growth: {
      label: 'Growth',
      ask: 'How much more will they buy in three years?',
      proof: 'plans, announced investment, new capacity',
    },
    competition: {
      label: 'Competition',
      ask: 'Do we have an edge there?',
      proof: 'present suppliers and what they think of them',
    },
    location: { label: 'Location', ask: 'Can we reach and serve them?', proof: 'distance and people on site' },
  },
} as const satisfies Shape<typeof source>;
