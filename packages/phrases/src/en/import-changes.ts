import type { Shape } from '../shape.ts';
import type { importChanges as source } from '../zh-CN/import-changes.ts';

export const importChanges = {
  title: 'Changes to existing records',
  sentence:
    'Existing records that differ from the file: {{records}}. Empty fields are filled in; values already there stay unless you tick them to be overwritten.',
  pick: 'Overwrite with the file’s value',
  option: '{{kind}}: {{field}} ({{count}})',
  owner:
    'Changing the owner changes only the name: open tasks and promises stay where they are. To pass on the work too, use “Hand over” on the deal’s page.',
  is: { fills: 'Filled in', adds: 'Added to the note', overwrites: 'Overwritten', stays: 'Stays' },
  becomes: 'becomes',
  empty: 'Empty',
  range: '{{from}}–{{to}} of {{total}}',
  previous: 'Previous page',
  next: 'Next page',
  again: 'Working it out again with your ticks…',
  allStay: 'Nothing to write: none of the values that differ from existing records is ticked, so they all stay.',
  listGone: 'The list of changes is no longer kept. Do the dry run again to see it.',
} as const satisfies Shape<typeof source>;
