export { AppError, asAppError } from './app-error.ts';
export { call, urlOf } from './call.ts';
export { reading, touch } from './reading.ts';
export { useWrite } from './use-write.ts';
