declare global {
  interface Window {
    /** Readings begun by `early.js` before the application was here, by address. */
    qibuEarly?: Map<string, Promise<Response>>;
  }
}

/** The answer to a reading that was begun early; each is taken once. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const answer = window.qibuEarly?.get(url);
  window.qibuEarly?.delete(url);
  return answer;
}
