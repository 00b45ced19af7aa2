/** Areas of pages that are opened now and then; the browser fetches them with those pages. */
export { exportFile } from './export.ts';
export { imports } from './import.ts';
export { parameters } from './parameters.ts';
export { settings } from './settings.ts';
export { setup } from './setup.ts';
