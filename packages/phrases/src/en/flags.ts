import type { Shape } from '../shape.ts';
import type { flags as source, remedies as sourceRemedies, thresholds as sourceThresholds } from '../zh-CN/flags.ts';

export const flags = {
  'eb-unknown': {
    title: 'Economic buyer unknown',
    sentence: 'there is no evidence of who approves the money',
    why: 'Until you find the person who can approve the spend, all your other work may be wasted.',
    remedy: 'Ask: if this goes over budget, who signs it off?',
  },
  'role-missing': {
    title: 'A role is missing',
    sentence: 'nobody in this deal fills the role of “{{subject}}”',
    why: 'Each role looks at different things. The one you miss is where the objection will come from.',
    remedy: 'Ask your coach to walk you through the project team and who does what.',
  },
  'no-coach': {
    title: 'No coach',
    sentence: 'nobody inside the account is guiding us',
    why: 'Without a coach you only see what you are shown, and your chances are slim.',
    remedy: 'Find someone whose work gets easier if we win and whose opinion others listen to.',
  },
  'coach-unproven': {
    title: 'Coach not proven',
    sentence: '{{subject}} has not passed the three tests of a coach',
    why: 'A friendly contact is not a coach; relying on one is how deals are lost.',
    remedy: 'Check all three: do others trust them, do we trust them, do they want us to win?',
  },
  'influence-uncontacted': {
    title: 'Stakeholder not met',
    sentence: 'we have never met {{subject}}, so count them as opposed',
    why: 'Assume that anyone you have not met is against you.',
    remedy: 'Ask someone they know to introduce you, and meet soon.',
  },
  'role-from-title': {
    title: 'Role assumed from job title',
    sentence: 'we only know the role of {{subject}} from the job title',
    why: 'A general manager does not always make the decision; a deputy sometimes does.',
    remedy: 'Ask what they can decide in this deal, and who decided last time.',
  },
  'single-threaded': {
    title: 'Relying on one contact',
    sentence: 'we only deal with {{subject}}; if that contact goes, so does the deal',
    why: 'A transfer, a resignation or a change of mind would put us out of the deal.',
    remedy: 'Ask your contact to introduce you to a second person.',
  },
  'people-changed': {
    title: 'People changed',
    sentence: 'something about {{subject}} has changed recently',
    left: '{{subject}} has left this deal',
    joined: '{{subject}} is new to this deal',
    post: '{{subject}} has changed jobs',
    role: '{{subject}} has a different role in this deal',
    why: 'When people change, earlier support no longer counts: successors, newcomers and people in new posts all look at the deal afresh.',
    remedy:
      'Meet the successor or newcomer within two weeks and ask what matters to them. If someone has moved, ask what they can decide now.',
  },
  'win-unknown': {
    title: 'Personal win unknown',
    sentence: '{{subject}} has a lot of influence, but we do not know their personal win',
    why: 'Organisations get results; people get personal wins. Only when both are clear will someone speak up for you.',
    remedy: 'Ask one to one: if this works out, what does it mean for your own work?',
  },
  'mode-closed': {
    title: 'Sees no need to change',
    sentence: '{{subject}} has a lot of influence and is happy with the way things are',
    why: 'Without a gap there is no purchase, and pushing harder makes it worse.',
    remedy: 'Show the gap first: what peers are doing, and what it costs to wait.',
  },
  'technical-opponent': {
    title: 'Technical gatekeeper is against us',
    sentence: '{{subject}}, the technical gatekeeper, is against us',
    why: 'Gatekeepers cannot say yes, but they can say no.',
    remedy: 'Find out their criteria and set up a separate session with our expert.',
  },
  'no-executive-access': {
    title: 'No executive met recently',
    sentence: 'it is a late stage and we have not met an executive recently',
    why: 'Executives who avoid you at the end have usually made other plans.',
    remedy: 'Ask one of our executives of the same level to request a meeting.',
  },
  'competitor-unknown': {
    title: 'Competitors unknown',
    sentence: 'we do not know who else the customer is seriously considering',
    why: 'If you cannot see the competition, you cannot know where you rank.',
    remedy: 'Ask the customer directly, or ask your coach for names.',
  },
  'claims-conflict': {
    title: 'Conflicting accounts',
    sentence: 'the latest word on “{{subject}}” contradicts the evidence we hold',
    why: 'The latest rumour may be wrong, and the evidence may be out of date. Either way, guessing will cost us.',
    remedy: 'Check with someone who knows, in person, and note their exact words.',
  },
  'sso-unclear': {
    title: 'Sales objective unclear',
    sentence: 'no fresh fact supports “{{subject}}”',
    why: 'If one of the five indicators is missing, the deal is not under control.',
    remedy: 'Ask about it at the next meeting and write down their exact words.',
  },
  'status-mismatch': {
    title: 'Status does not match',
    sentence: 'reported as “{{claimed}}”, but the evidence only supports “{{derived}}”',
    unknown: 'reported as “{{claimed}}”, with no fact behind it yet',
    why: 'Mistaking a conversation for a project is the most common error.',
    remedy: 'Go back to the customer about set-up, budget, decision maker and schedule, and fill the gaps.',
  },
  'stage-inflation': {
    title: 'Stage inflated',
    sentence: 'claimed at {{claimed}}, but the evidence only reaches {{evidenced}}',
    noGate: 'claimed at {{claimed}}, but no gate is passed on evidence',
    why: 'The forecast counts money that is not there, and effort goes to the wrong deals.',
    remedy: 'Collect the evidence on the list, or move the deal back.',
  },
  'evidence-stale': {
    title: 'Stale evidence',
    sentence: '{{count}} {{count|claim relies|claims rely}} on stale evidence',
    why: 'Support from three months ago may be gone today.',
    remedy: 'Pick the most important one and confirm it this week.',
  },
  'phase-shift': {
    title: 'Customer is ahead of us',
    sentence: 'the customer is in the {{real}} phase but still discusses {{discussed}}-phase topics with us',
    why: 'A customer who is late in the process but talks to you about early topics is really talking to someone else.',
    remedy: 'Compare notes: how much has already been decided on your side?',
  },
  'roles-disagree': {
    title: 'Roles disagree',
    sentence: 'they do not agree on us: {{ahead}} for, {{behind}} not convinced',
    buyer: 'others are for us, but {{behind}}, who signs, is not',
    why: 'Listening only to your supporter gives a false picture.',
    remedy: 'Ask every role the same question.',
  },
  'late-objection': {
    title: 'Late objection',
    sentence: 'a condition we cannot meet has come up late in the deal',
    why: 'Conditions like this are usually written with another vendor in mind.',
    remedy: 'Find out who raised it, why now, and whether it can be met another way.',
  },
  'price-indifference': {
    title: 'No interest in price',
    sentence: 'the customer asked for the price once and never came back to it',
    why: 'Real buyers negotiate. Those who do not are usually using your price as leverage with someone else.',
    remedy: 'Walk them through an itemised quote and link the price to their risks.',
  },
  'customer-unfit': {
    title: 'Poor-fit account',
    sentence: 'this account is class C, far from our ideal customer',
    why: 'The 20% of customers who are a poor fit eat 80% of the profit.',
    remedy: 'Decide again whether it is worth the effort; if not, stop early.',
  },
  'payment-risk': {
    title: 'Payment at risk',
    sentence: 'this account has a poor payment record',
    why: 'However big the name, an unpaid sale is not a win.',
    remedy: 'Put an advance payment and payment milestones in the quote.',
  },
  'no-next-step': {
    title: 'No next step',
    sentence: 'no dated next step has been agreed with the customer',
    why: 'Without an agreed next step the deal stands still.',
    remedy: 'Agree one today, with something for the customer to do as well.',
  },
  silent: {
    title: 'Gone silent',
    sentence: 'no two-way contact for {{days}} {{days|day|days}}, longer than usual',
    why: 'When customers are not talking to you, they are often talking to others.',
    remedy: 'Get in touch with something new and useful to them; don’t ask “any news?”',
  },
  'own-risk': {
    title: 'Own risk',
    sentence: '{{title}} ({{why}})',
    why: 'People on the deal see what no rule can work out.',
    remedy: 'Close it once it is dealt with; past its date it steps back by itself.',
  },
  euphoria: {
    title: 'No risks recorded',
    sentence: 'nothing is recorded against it, and still it is not signed',
    why: 'No visible risks usually means nobody has looked.',
    remedy: 'Imagine you lose it tomorrow: write down the three most likely reasons and check them.',
  },
  panic: {
    title: 'Risks everywhere',
    sentence: 'there are only risks, and no evidence in our favour',
    why: 'That is not hopeless; it is a to-do list.',
    remedy: 'Start with the most dangerous risk and clear it.',
  },
} as const satisfies Shape<typeof source>;

/** What each remedy says to do: `short` for narrow lists, `sentence` with its values. */
export const remedies = {
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
  'settle-conflict': {
    short: 'Settle the conflict',
    sentence: 'Two accounts of “{{subject}}”: check with someone who knows',
  },
  'find-competitors': {
    short: 'Find the competitors',
    sentence: 'Find out who else the customer is seriously considering',
  },
  'confirm-indicator': {
    short: 'Confirm the indicator',
    sentence: 'Confirm “{{subject}}” with the customer and write down their exact words',
    several:
      'Confirm “{{first}}” with the customer, in their exact words; if they cannot say, one of the other {{others}}',
  },
  'drive-set-up': {
    short: 'Drive the set-up',
    sentence: 'Get the project set up inside the account; leave the solution for later',
  },
  'collect-gate-evidence': {
    short: 'Collect stage evidence',
    sentence: 'Collect the evidence still missing: {{subject}}',
    several: 'Collect evidence of “{{first}}”; if that takes long, the easiest of the other {{others}}',
  },
  'refresh-evidence': {
    short: 'Refresh evidence',
    sentence: 'Confirm the stale claims again: {{subject}}',
    several: 'Confirm “{{first}}” again; if nobody can say at once, one of the other {{others}}',
  },
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
  'settle-own-risk': { short: 'Deal with own risk', sentence: 'Deal with the risk you noted: {{title}}' },
  'look-for-mines': {
    short: 'Look for risks',
    sentence: 'Imagine you lose it: write down three reasons and check them',
  },
  'work-the-list': { short: 'Clear the risks', sentence: 'Start with the most dangerous risk and clear it' },
} as const satisfies Shape<typeof sourceRemedies>;

/** The numbers a workspace may set for a rule: what each is called, and why it is what it is. */
export const thresholds = {
  executiveDays: {
    name: 'Days without meeting an executive before warning',
    reason: 'Six weeks without meeting an executive can turn a late deal.',
  },
  peopleChangedDays: {
    name: 'Days to keep warning about a change of people',
    reason: 'Newcomers form their own view within a month.',
  },
  technicalOpponentSupport: {
    name: 'Support below which a gatekeeper is against us',
    reason: 'Below minus three, a gatekeeper will use technical criteria to veto.',
  },
  panicMines: {
    name: 'Number of risks that counts as “risks everywhere”',
    reason: 'With four or more risks and nothing in our favour, clear risks before talking about winning.',
  },
} as const satisfies Shape<typeof sourceThresholds>;
