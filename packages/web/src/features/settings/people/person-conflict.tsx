import type { UserView } from '@qibu/contract';
import type { Conflict, Patch } from '../../../editing/change.ts';
import { ConflictPanel } from '../../../editing/conflict-panel.tsx';
import { useRoomText } from '../../../lib/text.tsx';
import { lookUp } from '@qibu/phrases/say';

interface PersonConflictProps {
  readonly conflict: Conflict<UserView>;
  readonly people: readonly UserView[];
  readonly onSettle: (patch: Patch | null) => void;
}

/** Two administrators changed the same person: both versions, field by field. */
export function PersonConflict({ conflict: { mine, stored }, people, onSettle }: PersonConflictProps) {
  const t = useRoomText('settings');
  const words = t.settings.people;
  const names = {
    name: words.name,
    title: words.jobTitle,
    kind: words.kind,
    managerId: words.manager,
    isAdmin: words.admin,
    active: words.active,
  };
  const show = (field: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
    if (field === 'managerId') return people.find(({ id }) => id === value)?.name ?? words.noManager;
    if (field === 'kind') return lookUp(t.words.sellerKind, String(value), String(value));
    return typeof value === 'string' ? value : t.common.notStated;
  };
  return (
    <ConflictPanel
      mine={mine}
      nameOf={(field) => lookUp(names, field, field)}
      showMine={(field) => show(field, mine[field])}
      showTheirs={(field) => show(field, (stored as unknown as Patch)[field])}
      onSettle={onSettle}
    />
  );
}
