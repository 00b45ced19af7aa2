import { type EvidenceSource, SIGNALS, type SignalId } from '@qibu/core';
import type { Offset, SampleClaim, SampleEvidence, SampleSignal, SampleValue } from '../sample.ts';
import type { Note } from './note.ts';
import type { Answer } from './shows.ts';

/** When, by whom and from where a bundle of notes was written down. */
export interface Occasion {
  readonly happened: Offset;
  readonly recorded: Offset;
  readonly by: string;
  readonly source: EvidenceSource;
}

export interface Written {
  readonly evidence: SampleEvidence[];
  readonly claims: SampleClaim[];
  readonly signals: SampleSignal[];
}

const isSignal = (key: string): key is SignalId => SIGNALS.some((signal) => signal === key);
const sameValue = (left: SampleValue, right: SampleValue): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Turns notes into ledger rows; `nextKey` hands out the keys, `full` makes a contact's short key full. */
export class Scribe {
  readonly written: Written = { evidence: [], claims: [], signals: [] };
  readonly #nextKey: () => string;
  readonly #full: (contact: string) => string;
  readonly #names = new Map<string, string>();
  readonly #inForce = new Map<string, SampleClaim>();

  constructor(nextKey: () => string, full: (contact: string) => string) {
    this.#nextKey = nextKey;
    this.#full = full;
  }

  write(note: Note, occasion: Occasion): void {
    const key = this.#nextKey();
    if (note.key !== null) this.#names.set(note.key, key);
    const { happened, recorded } = occasion;
    this.written.evidence.push({
      key,
      happened,
      recorded,
      kind: note.kind,
      quote: note.quote,
      saidBy: note.who && this.#full(note.who),
      learnedBy: occasion.by,
      source: occasion.source,
      supersedes: this.#named(note.supersedes),
    });
    for (const [slot, value] of Object.entries(note.shows as Record<string, SampleValue>)) {
      if (isSignal(slot)) this.#signal(note, slot, { key, happened, recorded, answer: value as Answer });
      else this.#claim(this.#fullSlot(slot), value, { ...occasion, evidence: key });
    }
  }

  #named(name: string | null): string | null {
    if (name === null) return null;
    const key = this.#names.get(name);
    if (key === undefined) throw new RangeError(`a note corrects '${name}', but no earlier note has that name`);
    return key;
  }

  #signal(
    note: Note,
    signal: SignalId,
    row: { key: string; happened: Offset; recorded: Offset; answer: Answer },
  ): void {
    const by = note.who && this.#full(note.who);
    this.written.signals.push({ ...row, key: this.#nextKey(), signal, by, evidence: row.key });
  }

  /** Saying the same again adds evidence to the claim; a new value starts afresh. */
  #claim(slot: string, value: SampleValue, on: Occasion & { evidence: string }): void {
    const before = this.#inForce.get(slot);
    const kept = before && sameValue(before.value, value) ? before.evidence : [];
    const claim: SampleClaim = {
      key: this.#nextKey(),
      happened: on.happened,
      recorded: on.recorded,
      slot,
      value,
      evidence: [...kept, on.evidence],
      statedBy: on.by,
    };
    this.#inForce.set(slot, claim);
    this.written.claims.push(claim);
  }

  #fullSlot(slot: string): string {
    const parts = slot.split('.');
    const [head, contact, facet] = parts;
    return head === 'person' && contact && facet ? `person.${this.#full(contact)}.${facet}` : slot;
  }
}
