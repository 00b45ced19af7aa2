import type { Shape } from '../shape.ts';
import type { slots as source } from '../zh-CN/slots.ts';

export const slots = {
  'sso.buyer': {
    label: 'Buyer',
    ask: 'Who exactly is buying, and for which unit?',
    proof: 'the customer names the user unit and the contracting party',
  },
  'sso.completion': {
    label: 'Date',
    ask: 'When does the customer want it done?',
    proof: 'a go-live or signing date in the customer’s own words',
  },
  'sso.products': {
    label: 'Products',
    ask: 'Exactly which products and services do they want?',
    proof: 'a requirements list, an agreed proposal or meeting minutes',
  },
  'sso.budget': {
    label: 'Budget',
    ask: 'How much will they spend, and is it approved?',
    proof: 'a budget document, or a range from the person who controls the money',
  },
  'sso.status': {
    label: 'Status',
    ask: 'How far have they got internally?',
    proof: 'something they did: a project approval, a decision in a meeting',
  },
  'status.set-up': {
    label: 'Set up',
    ask: 'Is it formally a project on their side?',
    proof: 'a project approval or the project team list',
  },
  'status.budget': {
    label: 'Budgeted',
    ask: 'Is the money in a budget?',
    proof: 'the budget sheet, or confirmation by finance or the economic buyer',
  },
  'status.eb-agrees': {
    label: 'Economic buyer agrees',
    ask: 'Has the person who can decide said yes?',
    proof: 'the economic buyer’s own words; someone else speaking for them does not count',
  },
  'status.schedule': {
    label: 'Scheduled',
    ask: 'Do they have a schedule of their own?',
    proof: 'a plan or milestones they sent',
  },
  'status.time-pressing': {
    label: 'Time is pressing',
    ask: 'What do they lose if it is late?',
    proof: 'a deadline and its consequences in their own words',
  },
  'status.contact': {
    label: 'Real contact',
    ask: 'Have we had a formal meeting at working level or above?',
    proof: 'one meeting with both sides present',
  },
  'phase.customer': {
    label: 'Where the customer really is',
    ask: 'How far has their own selection got?',
    proof: 'facts such as set-up, tender, shortlist, negotiation',
  },
  'phase.discussed': {
    label: 'What they discuss with us',
    ask: 'Which phase do the topics they raise belong to?',
    proof: 'the topics of the last two conversations',
  },
  'competition.count': {
    label: 'Serious competitors',
    ask: 'How many others are they seriously considering?',
    proof: 'a list of candidates from the customer',
  },
  'competition.names': { label: 'Competitors', ask: 'Which ones?', proof: 'names from the customer or a coach' },
  person: {
    roles: {
      label: 'Role',
      ask: 'What can they decide in this deal?',
      proof: 'a decision they made in this deal; job titles do not count',
    },
    influence: {
      label: 'Influence',
      ask: 'Do others change their minds when this person speaks?',
      proof: 'one occasion when they changed the outcome',
    },
    support: {
      label: 'Support',
      ask: 'Who do they want to win?',
      proof: 'something they said openly or did for us',
    },
    mode: {
      label: 'Response mode',
      ask: 'Do they see a gap between where they are and where they want to be?',
      proof: 'their own view of how things are',
    },
    result: {
      label: 'Result',
      ask: 'What does their organisation get out of it?',
      proof: 'a metric they mentioned',
    },
    win: {
      label: 'Personal win',
      ask: 'If this works out, what does it mean for their own work?',
      proof: 'a hope they expressed themselves',
    },
    'contact-degree': { label: 'Contact', ask: 'How well do we know them?', proof: 'the log of visits and calls' },
    'coach-credible': {
      label: 'Coach: credible inside',
      ask: 'Do others listen to them?',
      proof: 'their advice was followed',
    },
    'coach-trusted': {
      label: 'Coach: trusted by us',
      ask: 'Is what they tell us accurate?',
      proof: 'something they said that later proved true',
    },
    'coach-wants-us': {
      label: 'Coach: wants us to win',
      ask: 'Why do they want us to win?',
      proof: 'they stood up for us inside and took some heat for it',
    },
    executive: {
      label: 'Executive',
      ask: 'Are they top level for this deal?',
      proof: 'their position, and the final say in this deal',
    },
  },
  account: {
    payment: { label: 'Payment', ask: 'Do they pay on time?', proof: 'our own payment records, or those of peers' },
    fit: {
      label: 'Fit',
      ask: 'Is their core need what we are good at?',
      proof: 'their needs matched to our successes',
    },
    loyalty: {
      label: 'Loyalty',
      ask: 'How often do they change suppliers?',
      proof: 'the suppliers they worked with in recent years',
    },
    strategic: {
      label: 'Strategic value',
      ask: 'How much would winning them show the industry?',
      proof: 'their position in the industry and who follows them',
    },
    growth: {
      label: 'Growth',
      ask: 'How much more will they buy in the next three years?',
      proof: 'plans, announced investments, new capacity',
    },
    competition: {
      label: 'Competition',
      ask: 'Do we have an edge at this account?',
      proof: 'current suppliers and what the customer thinks of them',
    },
    location: { label: 'Location', ask: 'Can we reach and serve them?', proof: 'distance, and our people on site' },
  },
} as const satisfies Shape<typeof source>;
