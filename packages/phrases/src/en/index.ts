export * from './often.ts';
export * from './seldom.ts';
