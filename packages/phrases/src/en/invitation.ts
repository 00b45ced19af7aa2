import type { Shape } from '../shape.ts';
import type { invitation as source } from '../zh-CN/invitation.ts';

export const invitation = {
  make: {
    title: 'Invitation link',
    lead: 'Send them the link and they choose their own password. It works once, for seven days.',
    leadForgot: 'It also helps with a forgotten password: until the link is used, the old password still works.',
    action: 'Make an invitation link',
    withdraw: 'Withdraw the invitation',
    withdrawQuestion: 'The link sent to {{name}} stops working at once.',
    withdrawn: 'Invitation withdrawn',
    again: 'Make a new one',
    link: 'Link for {{name}}',
    once: 'Shown only now; valid until {{when}}.',
    copy: 'Copy link',
    copied: 'Link copied',
    pending: 'Invitation not used yet; valid until {{when}}',
  },
  how: {
    label: 'How they first sign in',
    link: 'By an invitation link: they choose their own password (recommended)',
    password: 'By a password I set, which they change at the first sign-in',
  },
  join: {
    title: 'Join {{workspace}}',
    lead: 'Check your name and choose a password only you know. You sign in as {{login}} from now on.',
    name: 'Name',
    password: 'Password',
    submit: 'Save and sign in',
    over: 'This link does not work',
    signIn: 'Go to sign-in',
  },
} as const satisfies Shape<typeof source>;
