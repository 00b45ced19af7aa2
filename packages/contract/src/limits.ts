/** Every limit of the product, once. Database constraints are tested against them. */
export const LIMITS = {
  name: 200,
  shortText: 500,
  quote: 4_000,
  note: 20_000,
  login: 120,
  passwordMin: 10,
  passwordMax: 200,
  bodyBytes: 1_048_576,
  jsonDepth: 32,
  jsonKeys: 1_000,
  pageMax: 200,
  pageDefault: 50,
  /** Lists count exactly up to here and say "more than" beyond. */
  countCap: 1_000,
  importBytes: 50 * 1024 * 1024,
  /** Uploaded files are kept for corrections and the error file; after a month nobody comes back for them. */
  importKeptDays: 30,
  importRows: 100_000,
  importColumns: 300,
  importFiles: 10,
  zipEntries: 2_000,
  zipRatio: 100,
  zipInflatedBytes: 600 * 1024 * 1024,
  amountMinorMax: 9_000_000_000_000_00,
  searchResults: 8,
  /** Below so much free room nothing is written any more: 512 MB, or 5 % of a smaller disk, but 64 MB at least. */
  diskReserveBytes: 512 * 1024 * 1024,
  diskReserveSmallBytes: 64 * 1024 * 1024,
} as const;
