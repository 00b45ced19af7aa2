/** Words every page speaks; the rest is fetched with its room: see `rooms.ts`. */
export { auth } from './auth.ts';
export { common } from './common.ts';
export { errors } from './errors.ts';
export { fieldErrors } from './field-errors.ts';
export { nav } from './nav.ts';
export { words } from './words.ts';
