/** Another worker has this import by now, so our work must not count. */
export class LeaseLost extends Error {}
/** The person asked to stop. */
export class ImportCancelled extends Error {}
