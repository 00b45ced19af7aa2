export * from './analysis.ts';
export * from './dates/day.ts';
export * from './evidence/claim.ts';
export * from './evidence/evidence.ts';
export * from './evidence/slot.ts';
export * from './flags/flag.ts';
export * from './ledger.ts';
export * from './position/signal.ts';
