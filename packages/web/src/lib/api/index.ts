export { AppError, asAppError } from './app-error.ts';
export { call, type InputOf, problemOf, send, urlOf } from './call.ts';
export { makeQueryClient, reading, touch } from './reading.ts';
export { useWrite } from './use-write.ts';
