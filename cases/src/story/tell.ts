import type { EvidenceSource, Outcome, StageId } from '@qibu/core';
import type {
  Offset,
  SampleDeal,
  SampleDealHead,
  SampleDismissal,
  SampleEnd,
  SampleInteraction,
  SampleMove,
  SampleRisk,
  SampleTask,
  SampleTeamMember,
} from '../sample.ts';
import type { DismissalEntry, Entry, FearEntry, LearnedEntry, Met, MoveEntry, Todo } from './entry.ts';
import { Scribe } from './scribe.ts';

/** A deal as its owner would tell it: the head, the people, then the log in order of time. */
export interface Story extends SampleDealHead {
  readonly account: string | null;
  readonly owner: string;
  readonly products?: readonly string[];
  readonly ended?: SampleEnd & {
    readonly on: Offset;
    readonly outcome: Exclude<Outcome, 'open'>;
    readonly reason: string;
  };
  readonly team?: readonly SampleTeamMember[];
  /** Short contact key → the day they were named in the deal, or that day and the day they left it. */
  readonly people: Readonly<Record<string, Offset | readonly [Offset, Offset]>>;
  readonly log: readonly Entry[];
}

const SOURCE_OF: Readonly<Record<Met['kind'], EvidenceSource>> = {
  visit: 'visit',
  meeting: 'visit',
  demo: 'visit',
  call: 'call',
  message: 'note',
};

const NOTHING_LEARNED: Required<SampleEnd> = {
  cause: null,
  competitor: null,
  ourPrice: null,
  theirPrice: null,
  missedSign: null,
};

/** What was learned from the end, without the end itself. */
function lessonOf(ended: Story['ended']): SampleEnd {
  if (ended === undefined) return {};
  const { on: _on, outcome: _outcome, reason: _reason, ...lesson } = ended;
  return lesson;
}

class Teller {
  readonly #story: Story;
  readonly #scribe: Scribe;
  readonly #moves: SampleMove[] = [];
  readonly #interactions: SampleInteraction[] = [];
  readonly #tasks: SampleTask[] = [];
  readonly #dismissals: SampleDismissal[] = [];
  readonly #ownRisks: SampleRisk[] = [];
  #count = 0;
  #stage: StageId | null = null;

  constructor(story: Story) {
    this.#story = story;
    this.#scribe = new Scribe(this.#nextKey, this.#full);
  }

  readonly #nextKey = (): string => {
    this.#count += 1;
    return `${this.#story.key}-${String(this.#count).padStart(3, '0')}`;
  };

  /** Short keys mean a contact at the deal's own account. */
  readonly #full = (contact: string): string =>
    contact.includes('-') || this.#story.account === null ? contact : `${this.#story.account}-${contact}`;

  #note(entry: Met | LearnedEntry, source: EvidenceSource): void {
    const occasion = {
      happened: entry.on,
      recorded: entry.recorded ?? entry.on,
      by: entry.by ?? this.#story.owner,
      source,
    };
    for (const note of entry.notes) this.#scribe.write(note, occasion);
  }

  #met(entry: Met): void {
    this.#interactions.push({
      key: this.#nextKey(),
      happened: entry.on,
      recorded: entry.recorded ?? entry.on,
      kind: entry.kind,
      with: entry.with.map(this.#full),
      twoWay: entry.twoWay,
      by: entry.by ?? this.#story.owner,
      summary: entry.summary,
    });
    this.#note(entry, SOURCE_OF[entry.kind]);
  }

  #moved({ on, to, reason, exception, by }: MoveEntry): void {
    this.#moves.push({
      key: this.#nextKey(),
      happened: on,
      recorded: on,
      from: this.#stage,
      to,
      by: by ?? this.#story.owner,
      reason,
      exception,
    });
    this.#stage = to;
  }

  #todo({ on, kind, text, due, done, agreed, contact, by }: Todo): void {
    this.#tasks.push({
      key: this.#nextKey(),
      happened: on,
      recorded: on,
      kind,
      text,
      ownerKey: by ?? this.#story.owner,
      contactKey: contact && this.#full(contact),
      due,
      done,
      agreed,
    });
  }

  #feared({ on, title, why, expires, by }: FearEntry): void {
    this.#ownRisks.push({ key: this.#nextKey(), happened: on, recorded: on, title, why, expires, by });
  }

  #dismissed({ on, flag, subject, expires, reason, by }: DismissalEntry): void {
    const contact = subject !== null && this.#full(subject) in this.#people() ? this.#full(subject) : subject;
    this.#dismissals.push({
      key: this.#nextKey(),
      happened: on,
      recorded: on,
      flag,
      subject: contact,
      expires,
      by,
      reason,
    });
  }

  #people(): Readonly<Record<string, true>> {
    return Object.fromEntries(Object.keys(this.#story.people).map((short) => [this.#full(short), true as const]));
  }

  tell(): SampleDeal {
    const { log, people, account, owner, products, team, ended, ...head } = this.#story;
    for (const entry of log) {
      if (entry.type === 'met') this.#met(entry);
      else if (entry.type === 'learned') this.#note(entry, entry.source);
      else if (entry.type === 'moved') this.#moved(entry);
      else if (entry.type === 'todo') this.#todo(entry);
      else if (entry.type === 'feared') this.#feared(entry);
      else this.#dismissed(entry);
    }
    return {
      ...head,
      accountKey: account,
      ownerKey: owner,
      productKeys: products ?? [],
      team: team ?? [],
      outcome: ended?.outcome ?? 'open',
      closed: ended?.on ?? null,
      closeReason: ended?.reason ?? null,
      end: { ...NOTHING_LEARNED, ...lessonOf(ended) },
      people: Object.entries(people).map(([short, days]) => {
        const [added, removed] = typeof days === 'number' ? [days, null] : days;
        return { contactKey: this.#full(short), added, removed };
      }),
      ...this.#scribe.written,
      moves: this.#moves,
      interactions: this.#interactions,
      tasks: this.#tasks,
      dismissals: this.#dismissals,
      ownRisks: this.#ownRisks,
    };
  }
}

/** Turns a told story into ledger rows. */
export const tell = (story: Story): SampleDeal => new Teller(story).tell();
