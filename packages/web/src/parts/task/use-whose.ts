import type { TaskView } from '@qibu/contract';
import { useText } from '../../lib/text.tsx';

/** From whom to whom a task or promise goes: `Pei Qing → Sheng Min`; a promise of the customer begins with theirs. */
export function useParties(): (task: Pick<TaskView, 'kind' | 'owner' | 'contact'>) => string {
  const { words } = useText();
  return ({ kind, owner, contact }) => {
    const us = owner?.name ?? words.unassigned;
    const parties = kind === 'promise-theirs' ? [contact?.name ?? words.customer, us] : [us, contact?.name];
    return parties.filter(Boolean).join(' → ');
  };
}

/** What a task is and whose: `our promise · Pei Qing → Sheng Min`. */
export function useWhose(): (task: TaskView) => string {
  const { words } = useText();
  const partiesOf = useParties();
  return (task) => `${words.task[task.kind]} · ${partiesOf(task)}`;
}
