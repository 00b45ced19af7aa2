import type { Shape } from '../shape.ts';
import type { moves as source } from '../zh-CN/moves.ts';

export const moves = {
  'find-eb': { short: 'Find who decides', sentence: 'Find out who signs for this money in the end' },
  'find-role': { short: 'Find the role', sentence: 'Find out who is the “{{subject}}” in this deal' },
  'develop-coach': { short: 'Develop a coach', sentence: 'Develop a coach inside the customer' },
  'test-coach': { short: 'Test the coach', sentence: 'Put {{subject}} through the three tests of a coach' },
  'contact-person': { short: 'Go and meet', sentence: 'Meet {{subject}} soon; without contact he counts as opposed' },
  'confirm-role': { short: 'Confirm the role', sentence: 'Confirm what {{subject}} can really decide in this deal' },
  'meet-second-person': { short: 'Meet a second person', sentence: 'Ask your contact to introduce a second person' },
  'meet-newcomer': {
    short: 'Meet the newcomer',
    sentence: 'Meet whoever takes over from {{subject}} and learn what matters to him',
  },

  'ask-win': { short: 'Learn his win', sentence: 'Learn in private what {{subject}} wants out of it himself' },
  'open-mode': { short: 'Show the gap', sentence: 'Show {{subject}} what it costs to change nothing' },
  'win-over-technical': {
    short: 'Win over technical',
    sentence: 'Take an expert to {{subject}} and talk through his criteria',
  },
  'meet-executive': { short: 'Meet an executive', sentence: 'Have our executive of equal rank meet theirs' },
  'find-competitors': { short: 'Find the rivals', sentence: 'Learn whom the customer takes seriously besides us' },
  'confirm-indicator': { short: 'Confirm', sentence: 'Confirm “{{subject}}” with the customer and note the words' },
  'drive-set-up': {
    short: 'Drive the set-up',
    sentence: 'Get the project set up inside the customer; leave the solution for later',
  },
  'collect-gate-evidence': { short: 'Collect evidence', sentence: 'Collect what is still missing: {{subject}}' },
  'refresh-evidence': { short: 'Refresh evidence', sentence: 'Confirm again what has gone stale: {{subject}}' },
  'check-real-phase': { short: 'Check progress', sentence: 'Check face to face how far the customer has decided' },
  'ask-each-role': { short: 'Ask each role', sentence: 'Put the same question to each role' },
  'answer-objection': {
    short: 'Answer the objection',
    sentence: 'Find out who raised the sudden objection and why now',
  },
  'tie-price-to-risk': {
    short: 'Tie price to risk',
    sentence: 'Go through an itemised price and tie it to the customer’s risks',
  },
  'requalify-customer': { short: 'Requalify', sentence: 'Decide afresh whether this customer is worth the effort' },
  'secure-payment': { short: 'Secure payment', sentence: 'Put a down payment and milestones in the offer' },
  'agree-next-step': { short: 'Agree the next step', sentence: 'Agree on a dated step in which the customer acts too' },
  'break-silence': { short: 'Break the silence', sentence: 'Get back in touch with something new that helps him' },
  'look-for-mines': {
    short: 'Look for mines',
    sentence: 'Suppose it is lost: write down three reasons and check them',
  },
  'work-the-list': { short: 'Clear the mines', sentence: 'Take the deadliest mine and clear it first' },
  leave: { short: 'Leave', sentence: 'Leave early and give the time to better deals' },
  'ask-signal': {
    short: 'Ask',
    sentence: 'At the next meeting find out: {{subject}}',
    who: 'When you next see {{who}}, find out: {{subject}}',
  },
  'go-on': { short: 'Go on', sentence: 'Go on as you are and make the lead solid' },
  guard: { short: 'Guard the lead', sentence: 'Guard the lead against a last-minute turn' },
  'slow-down': {
    short: 'Slow down',
    sentence: 'Slow it down by naming the risks honestly, or change the sales objective',
  },
  none: { short: 'None', sentence: 'The deal is closed; nothing left to do' },
} as const satisfies Shape<typeof source>;
