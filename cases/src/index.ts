export { type SampleKind, sampleId } from './ids.ts';
export { sampleLedger, slotWithId, valueOn } from './ledger.ts';
export * from './sample.ts';
export { SAMPLE } from './workspace.ts';
