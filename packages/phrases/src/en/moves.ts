import type { Shape } from '../shape.ts';
import type { moves as source } from '../zh-CN/moves.ts';

export const moves = {
  'find-eb': { short: 'Find the decision maker', sentence: 'Find out who signs off this money in the end' },
  'find-role': { short: 'Fill the role', sentence: 'Find out who is the “{{subject}}” in this deal' },
  'develop-coach': { short: 'Develop a coach', sentence: 'Develop a coach inside the account' },
  'test-coach': { short: 'Test the coach', sentence: 'Put {{subject}} through the three tests of a coach' },
  'contact-person': {
    short: 'Go and meet',
    sentence: 'Meet {{subject}} soon; until then, count them as opposed',
  },
  'confirm-role': { short: 'Confirm the role', sentence: 'Confirm what {{subject}} can really decide in this deal' },
  'meet-second-person': {
    short: 'Meet a second person',
    sentence: 'Ask your current contact to introduce you to a second person',
  },
  'meet-newcomer': {
    short: 'Meet the successor',
    sentence: 'Meet the successor of {{subject}} and find out what matters to them',
  },
  'ask-win': {
    short: 'Find out the personal win',
    sentence: 'Talk to {{subject}} one to one and find out their personal win',
  },
  'open-mode': { short: 'Show the gap', sentence: 'Show {{subject}} what it costs not to change' },
  'win-over-technical': {
    short: 'Win over the gatekeeper',
    sentence: 'Bring an expert to {{subject}} and go through their criteria',
  },
  'meet-executive': {
    short: 'Meet an executive',
    sentence: 'Have one of our executives of the same level meet theirs',
  },
  'find-competitors': {
    short: 'Find the competitors',
    sentence: 'Find out who else the customer is seriously considering',
  },
  'confirm-indicator': {
    short: 'Confirm the indicator',
    sentence: 'Confirm “{{subject}}” with the customer and write down their exact words',
  },
  'drive-set-up': {
    short: 'Drive the set-up',
    sentence: 'Get the project set up inside the account; leave the solution for later',
  },
  'collect-gate-evidence': {
    short: 'Collect stage evidence',
    sentence: 'Collect the evidence still missing: {{subject}}',
  },
  'refresh-evidence': { short: 'Refresh evidence', sentence: 'Confirm the stale claims again: {{subject}}' },
  'check-real-phase': {
    short: 'Check progress',
    sentence: 'Check in person how far the customer has actually decided',
  },
  'ask-each-role': { short: 'Ask each role', sentence: 'Ask every role the same question' },
  'answer-objection': {
    short: 'Answer the objection',
    sentence: 'Find out who raised the sudden objection, and why now',
  },
  'tie-price-to-risk': {
    short: 'Link price to risk',
    sentence: 'Go through an itemised quote and link the price to the customer’s risks',
  },
  'requalify-customer': {
    short: 'Requalify',
    sentence: 'Decide again whether this customer is worth the effort',
  },
  'secure-payment': {
    short: 'Secure payment',
    sentence: 'Put an advance payment and payment milestones in the quote',
  },
  'agree-next-step': {
    short: 'Agree the next step',
    sentence: 'Agree a dated next step in which the customer acts too',
  },
  'break-silence': {
    short: 'Break the silence',
    sentence: 'Get back in touch with something new and useful to them',
  },
  'look-for-mines': {
    short: 'Look for risks',
    sentence: 'Imagine you lose it: write down three reasons and check them',
  },
  'work-the-list': { short: 'Clear the risks', sentence: 'Start with the most dangerous risk and clear it' },
  leave: { short: 'Walk away', sentence: 'Walk away early and spend the time on better deals' },
  'ask-signal': {
    short: 'Ask',
    sentence: 'At the next meeting, find out: {{subject}}',
    who: 'When you next see {{who}}, find out: {{subject}}',
  },
  'go-on': { short: 'Keep going', sentence: 'Keep going as you are and secure the lead' },
  guard: { short: 'Protect the lead', sentence: 'Protect the lead against last-minute surprises' },
  'slow-down': {
    short: 'Slow down',
    sentence: 'Spell out the risks so that the customer slows down, or change the sales objective',
  },
  none: { short: 'None', sentence: 'The deal is closed; nothing left to do' },
} as const satisfies Shape<typeof source>;
