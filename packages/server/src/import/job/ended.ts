/** Somebody else runs this import by now, or it was taken from us: what we did must not count. */
export class LeaseLost extends Error {}
/** The person asked to stop. */
export class ImportCancelled extends Error {}
