import type { getLedger, ReplyOf } from '@qibu/contract';
import { DEAL_FACT_KINDS, DEAL_FACTS, type DealRows, type Ledger } from '@qibu/core';

type LedgerReply = ReplyOf<typeof getLedger>['ledger'];

const DATED = ['id', 'happenedOn', 'recordedOn'] as const;
const PERSON = ['contactId', 'name', 'title', 'addedOn', 'removedOn', 'titleChangedOn'] as const;
const EVIDENCE = [...DATED, 'kind', 'quote', 'saidBy', 'learnedBy', 'source', 'supersedes', 'retracts'] as const;
const CLAIM = [...DATED, 'slot', 'value', 'evidence', 'statedBy'] as const;

/** A ledger as sent: what core judges by. The rows of the store know more, such as who wrote them and at what instant. */
export const presentLedger = (ledger: Ledger): LedgerReply => ({
  deal: ledger.deal,
  people: only(PERSON, ledger.people),
  evidence: only(EVIDENCE, ledger.evidence),
  claims: only(CLAIM, ledger.claims),
  ...(Object.fromEntries(
    DEAL_FACT_KINDS.map((kind) => [kind, onlyNamed([...DATED, ...Object.keys(DEAL_FACTS[kind])], ledger[kind])]),
  ) as unknown as DealRows), // the fields of each kind, as core names them
});

const only = <Row extends object, Key extends keyof Row & string>(
  keys: readonly Key[],
  rows: readonly Row[],
): Pick<Row, Key>[] => onlyNamed(keys, rows) as unknown as Pick<Row, Key>[]; // rows carry every field

const onlyNamed = (keys: readonly string[], rows: readonly object[]): object[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key))));
