import type { CustomerSize } from '@qibu/core';
import type { Offset, SampleAccount } from '../sample.ts';
import type { Note } from '../story/note.ts';
import { Scribe } from '../story/scribe.ts';

interface AccountStory {
  readonly key: string;
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly size: CustomerSize;
  readonly parent?: string;
  readonly owner: string;
  readonly strategic?: true;
  readonly note?: string;
  /** What we learned about the customer as a customer, with the day. */
  readonly learned?: readonly (readonly [Offset, Note])[];
}

/** Turns a told account into rows; what we know of it as a customer is evidence like everything else. */
export function account(story: AccountStory): SampleAccount {
  const { key, name, industry, region, size, owner } = story;
  let count = 0;
  const nextKey = (): string => {
    count += 1;
    return `${key}-as-customer-${String(count).padStart(2, '0')}`;
  };
  const scribe = new Scribe(nextKey, (contact) => (contact.includes('-') ? contact : `${key}-${contact}`));
  for (const [on, note] of story.learned ?? []) {
    scribe.write(note, { happened: on, recorded: on, by: owner, source: 'note' });
  }
  return {
    key,
    name,
    industry,
    region,
    size,
    parentKey: story.parent ?? null,
    ownerKey: owner,
    strategic: story.strategic ?? false,
    note: story.note ?? null,
    evidence: scribe.written.evidence,
    claims: scribe.written.claims,
  };
}
