/** What no log line shows. */
export const REDACTED = ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'] as const;
