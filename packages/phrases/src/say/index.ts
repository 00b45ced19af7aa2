export { type AdviceFrom, sayAdvice } from './advice.ts';
export { fill } from '../fill.ts';
export { lookUp } from '../look-up.ts';
export { sayError, sayField } from './error.ts';
export { type SaidFrom, sayFlag, sayMove } from './flag.ts';
export { type MethodWords, sayParameter, sayParameterReason } from './parameter.ts';
export { type SaidVerdict, sayVerdict, type VerdictFrom } from './verdict.ts';
export { type Names, sayWord } from './word.ts';
