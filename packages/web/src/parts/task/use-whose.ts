import type { TaskView } from '@qibu/contract';
import { useText } from '../../lib/text.tsx';

/** What a task is and whose: `our promise · Pei Qing → Sheng Min`. */
export function useWhose(): (task: TaskView) => string {
  const { words } = useText();
  return ({ kind, owner, contact }) => {
    const us = owner?.name ?? words.unassigned;
    const parties = kind === 'promise-theirs' ? [contact?.name ?? words.customer, us] : [us, contact?.name];
    return `${words.task[kind]} · ${parties.filter(Boolean).join(' → ')}`;
  };
}
