const MEGABYTE = 1024 * 1024;

/** 812 KB, 12.3 MB. */
export const sizeText = (bytes: number): string =>
  bytes >= MEGABYTE
    ? `${(bytes / MEGABYTE).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
