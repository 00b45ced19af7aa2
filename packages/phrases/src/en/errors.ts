import type { Shape } from '../shape.ts';
import type { errors as source } from '../zh-CN/errors.ts';

export const errors = {
  'request.invalid': 'Some entries are not valid. Correct the marked ones and save again.',
  'request.tooLarge': 'Too large, so nothing was saved. Split it up and try again.',
  'request.tooDeep': 'Nested too deeply, so nothing was saved.',
  'request.notText': 'It contains characters that cannot be read. Remove them and try again.',
  'request.unsupported': 'This format is not supported.',
  'request.origin': 'The request did not come from this site and was blocked. Try again from this page.',
  'auth.required': 'Your session has ended. Sign in again.',
  'auth.failed': 'Wrong login or password.',
  'auth.tooMany': 'Too many attempts; try again in {{minutes}} {{minutes|minute|minutes}}.',
  'auth.passwordWeak': 'This password is too easy to guess; choose a longer one.',
  'auth.passwordWrong': 'The current password is wrong, so nothing was changed.',
  'auth.adminOnly': 'Only an administrator can do this.',
  'auth.codeNeeded': 'Enter the six digits from your authenticator app.',
  'auth.codeWrong': 'That code is wrong or has been used. Wait for the next six digits and try again.',
  'auth.passwordSame': 'The new password is the same as the current one. Choose another.',
  'auth.passwordDue': 'Your password was set by an administrator. Choose your own first.',
  'auth.secondFactorDue': 'This workspace requires two-step sign-in. Set it up first.',
  'secondFactor.on': 'Two-step sign-in is already on. To change phones, turn it off and set it up again.',
  'secondFactor.off': 'Two-step sign-in is not on.',
  'invitation.over': 'This invitation is no longer valid. Ask an administrator for a new one.',
  'setup.closed': 'Initial setup is complete. Please sign in.',
  'setup.tokenWrong': 'This link is wrong or has already been used. Use the one printed when the server last started.',
  notFound: 'Not found: it may have been deleted, or you may not have access to it.',
  'conflict.stale':
    'Someone just changed this record. Your changes are still here; compare the two versions and save again.',
  'conflict.versionMissing': 'This page is out of date; reload it and save again.',
  'conflict.taken': 'Someone has just saved the same name or number. Reload to see it.',
  'conflict.duplicate': 'The same record already exists.',
  'conflict.idempotency':
    'The same request was sent twice with different content, so it was not saved again. Reload and try again.',
  'conflict.inFlight': 'Your previous request is still being processed. There is no need to click again.',
  'deal.gateClosed':
    'The deal cannot enter {{stage}} yet: {{count}} {{count|piece of evidence is|pieces of evidence are}} missing. Add the evidence, or give a reason and move on as an exception.',
  'deal.exceptionsOff':
    'The deal cannot move on: evidence is missing, and this workspace does not allow exceptions. Add the missing evidence first.',
  'deal.reasonNeeded': 'Moving back needs a one-line reason.',
  'deal.closed': 'The deal is closed and cannot be changed. Reopen it first if you need to.',
  'deal.ownerOnly': 'Only the owner, a manager above them or an administrator can do this.',
  'deal.notYet': 'The deal did not exist on that day.',
  'deal.dateInFuture': 'The date cannot be in the future.',
  'deal.evidenceUnknown': 'The evidence it refers to is not in this deal.',
  'merge.otherCustomer':
    'These two contacts are with different customers. Merge the customers first, or move one contact over.',
  'merge.builtOn': 'One of these records has been merged again since. Undo that merge first.',
  'merge.circle':
    'The groups were changed since; undoing this merge would form a loop. Change the group of one of them first.',
  'user.cycle': 'The reporting line would form a loop, so nothing was saved.',
  'user.loginTaken': 'This login is already taken.',
  'user.lastAdmin': 'This is the last administrator, who cannot be deactivated or lose that role.',
  'user.ownsDeals': 'This person still owns {{count}} open {{count|deal|deals}}. Hand them over first.',
  'parameter.invalid': 'The parameter was not saved. {{name}}: {{problem}}.',
  'sample.exists': 'The sample is already loaded.',
  'sample.none': 'There is no sample to remove.',
  'import.unreadable': 'This file cannot be read: {{reason}}',
  'import.tooLarge': 'The file is too large; the limit is {{max}}.',
  'import.tooManyRows': 'Too many rows; at most {{max}} at once.',
  'import.state': 'This import has moved to another step. Reload to see where it is.',
  'import.unanswered': '{{count}} {{count|question has|questions have}} not been answered yet.',
  'import.filesGone':
    'The files of this import have been cleared and cannot be read. Imported records are not affected; to continue, upload the files again.',
  'disk.low':
    'The server’s disk is nearly full: you can read, but nothing can be saved. What you typed is still on the page. Ask an administrator to free some space; saving then works again by itself.',
  'backup.shared':
    'This installation has several workspaces, and a backup would hold all of them. Your server administrator can make one on the command line.',
  'backup.notWritable':
    'No backup was made: the folder {{folder}} cannot be written to. Ask your server administrator to check its permissions, then try again.',
  'database.unavailable':
    'The database cannot be reached. What you typed is still on the page; try saving again shortly.',
  internal: 'Something went wrong on our side. What you typed is not lost; try again.',
  network: 'The server cannot be reached. What you typed is still on the page; try again once you are connected.',
  unknown: 'Something went wrong. Try again.',
} as const satisfies Shape<typeof source>;
