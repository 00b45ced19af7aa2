/** Why a whole file cannot be read. Each is a phrase; `params` fill it. */
export const REFUSALS = [
  'file.tooLarge',
  'file.tooManyRows',
  'file.tooManyColumns',
  'file.tooManySheets',
  'file.empty',
  'file.notText',
  'file.encoding',
  'file.encodingUnknown',
  'file.utf32',
  'file.webPage',
  'file.oldExcel',
  'xlsx.damaged',
  'xlsx.bomb',
  'xlsx.entries',
  'xlsx.nested',
  'xlsx.doctype',
  'xlsx.encrypted',
  'xlsx.tooHeavy',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
export type RefusalParams = Readonly<Record<string, string | number>>;

/** The file as a whole is refused; nothing of it is kept. */
export class ImportRefusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'ImportRefusal';
    this.code = code;
    this.params = params;
  }
}
