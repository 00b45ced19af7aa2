import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyLedger } from '../testing/arbitrary.ts';
import { ago, TODAY } from '../testing/build.ts';
import { holder } from './holder.ts';
import { knownBy, knownFacts } from './known.ts';
import { bareLedger, EMPTY_LEDGER, isBare } from './ledger.ts';

const anyDay = fc.integer({ min: 0, max: 300 }).map(ago);

test('what is known of a book of facts is what a deal with the same facts knows', () => {
  fc.assert(
    fc.property(anyLedger, anyDay, ({ evidence, claims, ...rest }, asOf) => {
      const deal = knownBy({ ...rest, evidence, claims }, asOf);
      const book = knownFacts({ evidence, claims }, asOf);
      expect(book).toEqual({
        asOf: deal.asOf,
        agedOn: deal.agedOn,
        evidence: deal.evidence,
        standsFor: deal.standsFor,
        claims: deal.claims,
      });
      const [inBook, inDeal] = [holder(book, DEFAULT_PARAMETERS), holder(deal, DEFAULT_PARAMETERS)];
      for (const slot of book.claims.keys()) expect(inBook(slot)).toEqual(inDeal(slot));
    }),
  );
});

test('a deal without its facts is bare, and its stage moves stay', () => {
  fc.assert(
    fc.property(anyLedger, (ledger) => {
      const bare = bareLedger(ledger);
      expect(isBare(bare)).toBe(true);
      expect(bare).toEqual({ ...EMPTY_LEDGER, deal: ledger.deal, moves: ledger.moves });
    }),
  );
});

test('one row of any list but the moves makes a deal no longer bare', () => {
  fc.assert(
    fc.property(anyLedger, (ledger) => {
      const { moves: _moves, ...lists } = EMPTY_LEDGER;
      const filled = (Object.keys(lists) as (keyof typeof lists)[]).some((list) => ledger[list].length > 0);
      expect(isBare(ledger)).toBe(!filled);
      expect(knownBy(ledger, TODAY).asOf).toBe(TODAY);
    }),
  );
});
