import { getImport, type ImportView, type Problem, uploadImport } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { AppError, reading, touch, urlOf } from '../../../lib/api/index.ts';

/** Bytes sent so far; all of them sent = the server is reading. */
export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}
export interface Upload {
  readonly sending: UploadProgress | null;
  readonly error: AppError | null;
  readonly start: (files: readonly File[]) => void;
  readonly stop: () => void;
}

function answerOf(request: XMLHttpRequest): ImportView | AppError {
  const value = parsed(request.responseText);
  if (request.status >= 200 && request.status < 300 && value !== null) return value as ImportView;
  const problem = value !== null && 'code' in value ? (value as Problem) : null;
  // A proxy in between may refuse a large body in its own words.
  const code = problem?.code ?? (request.status === 413 ? 'import.tooLarge' : 'unknown');
  return new AppError(code, request.status, problem);
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Sends files in one form. Not fetch: only this kind of request tells how much of the body has gone out. */
export function useUpload(onRead: (view: ImportView) => void): Upload {
  const queries = useQueryClient();
  const request = useRef<XMLHttpRequest | null>(null);
  const [sending, setSending] = useState<UploadProgress | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => () => request.current?.abort(), []);
  const finish = (failed: AppError | null) => {
    request.current = null;
    setSending(null);
    setError(failed);
  };
  const arrived = (sent: XMLHttpRequest) => {
    const answer = answerOf(sent);
    if (answer instanceof AppError) return finish(answer);
    finish(null);
    queries.setQueryData(reading(getImport, { params: { id: answer.id } }).queryKey, answer);
    void touch(queries, uploadImport.writes);
    onRead(answer);
  };
  const start = (files: readonly File[]) => {
    const form = new FormData();
    for (const file of files) form.append('file', file, file.name);
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const sent = new XMLHttpRequest();
    request.current = sent;
    setError(null);
    setSending({ sent: 0, total });
    sent.upload.onprogress = ({ loaded }) => setSending({ sent: Math.min(loaded, total), total });
    sent.upload.onload = () => setSending({ sent: total, total });
    sent.onload = () => arrived(sent);
    sent.onerror = () => finish(new AppError('network', 0));
    sent.open('POST', urlOf(uploadImport, {}));
    sent.setRequestHeader('accept', 'application/json');
    sent.send(form);
  };
  const stop = () => {
    request.current?.abort();
    finish(null);
  };
  return { sending, error, start, stop };
}
