import { useEffect, useState } from 'react';

type Reads = (name: string, typed: string) => boolean;
let fetched: Reads | null = null;

async function fetchReads(): Promise<Reads> {
  const { match } = await import('pinyin-pro');
  fetched = (name, typed) => match(name, typed, { precision: 'start', continuous: true }) !== null;
  return fetched;
}

/** Whether a Chinese name is read as it was typed, in full or by initials. The readings are fetched once letters are typed. */
export function useReads(typed: string): Reads {
  const [reads, setReads] = useState<Reads | null>(() => fetched);
  const wanted = reads === null && /[a-z]/i.test(typed);
  useEffect(() => {
    if (wanted) void fetchReads().then((found) => setReads(() => found));
  }, [wanted]);
  return reads ?? never;
}
const never: Reads = () => false;
