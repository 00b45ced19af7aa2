import { expect, test } from 'vitest';
import { addDays } from './kernel/day.ts';
import { judge } from './judge.ts';
import { DEFAULT_PARAMETERS } from './parameters/parameters.ts';
import { ago, ledgerOf, TODAY } from './testing/build.ts';

const facts = [
  { slot: 'gate.target.material-accepted', value: true, age: 200 },
  { slot: 'gate.target.first-contact', value: true, age: 200 },
  { slot: 'gate.intent.comparing', value: true, age: 190 },
  { slot: 'gate.intent.explicit-need', value: true, age: 190 },
];
const answers = [{ signal: 'M2' as const, answer: 'for' as const, age: 190 }];
const deal = { outcome: 'won' as const, closedOn: ago(180) };

test('a closed deal stays as it was judged on its last day', () => {
  const ledger = ledgerOf({ deal, facts, answers });
  const { asOf: _then, ...atClosing } = judge(ledger, DEFAULT_PARAMETERS, ago(180));
  const { asOf: _now, ...today } = judge(ledger, DEFAULT_PARAMETERS, TODAY);
  expect({ ...today, silentDays: null }).toEqual({ ...atClosing, silentDays: null });
  expect(today.stage.evidenced).toBe('intent');
});

test('the same evidence on an open deal has faded', () => {
  const { stage } = judge(ledgerOf({ facts, answers }), DEFAULT_PARAMETERS, TODAY);
  expect(stage.evidenced).toBe('target');
});

test('what is recorded after the closing counts as new, not as better than new', () => {
  const late = [...facts, { slot: 'gate.close.contract-signed', value: true, age: 170 }];
  const held = judge(ledgerOf({ deal, facts: late }), DEFAULT_PARAMETERS, TODAY).held['gate.close.contract-signed'];
  expect(held).toMatchObject({ basis: 'fact', ageDays: 0 });
});

test('before its closing day the deal is open and fades as any other', () => {
  const ledger = ledgerOf({ deal: { outcome: 'won', closedOn: addDays(TODAY, 30) }, facts, answers });
  expect(judge(ledger, DEFAULT_PARAMETERS, TODAY).stage.evidenced).toBe('target');
});
