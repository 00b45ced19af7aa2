import type { Shape } from '../shape.ts';
import type { secondFactor as source } from '../zh-CN/second-factor.ts';

export const secondFactor = {
  me: {
    title: 'Two-step sign-in',
    on: 'On',
    off: 'Off',
    lead: 'After your password, sign-in also asks for six digits from your phone. A stolen password alone lets no one in.',
    left: '{{count}} recovery codes left. Changing phones: turn it off, then on again with the new one.',
    begin: 'Turn on two-step sign-in',
    end: 'Turn off two-step sign-in',
    ended: 'Two-step sign-in is off',
  },
  setUp: {
    password: 'First enter your password, to confirm it is you.',
    next: 'Next',
    install:
      'Install an authenticator app on your phone, such as Microsoft Authenticator, Google Authenticator or FreeOTP.',
    scan: 'Scan this QR code with it.',
    qr: 'QR code for two-step sign-in',
    type: 'If you cannot scan it, type this key into the app:',
    enter: 'Enter the six digits the app shows.',
    submit: 'Turn on',
  },
  recovery: {
    title: 'Recovery codes',
    lead: 'Two-step sign-in is on. These recovery codes are shown only now. Keep them somewhere safe: if you lose your phone, each replaces one code.',
    copy: 'Copy',
    copied: 'Recovery codes copied',
    kept: 'I have kept them',
  },
  due: {
    passwordTitle: 'Choose your own password',
    passwordLead: 'Someone else set your current password. Choose one that only you know, then carry on.',
    given: 'Password you were given',
    own: 'Your new password',
    submit: 'Change it and carry on',
    factorTitle: 'Set up two-step sign-in',
    factorLead: 'This workspace asks everyone for digits from their phone at sign-in. Set it up to carry on.',
  },
  person: {
    reset: 'Reset two-step sign-in',
    question:
      '{{name}} will sign in with the password alone and has to set up two-step sign-in again; every device is signed out. Make sure it is really {{name}} who lost the phone.',
    done: 'Two-step sign-in of {{name}} has been reset',
  },
  workspace: {
    required: 'Everyone must use two-step sign-in',
    hint: 'Anyone who has not set it up does so at the next sign-in, before anything else.',
  },
} as const satisfies Shape<typeof source>;
