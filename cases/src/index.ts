export { sampleId } from './ids.ts';
export { rowId, sampleLedger, slotWithId, valueOn } from './ledger.ts';
export * from './sample.ts';
export { SAMPLE } from './workspace.ts';
