/** Random letters, two for each byte; `crypto.randomUUID` is missing on plain HTTP in a local network. */
export const randomLetters = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
