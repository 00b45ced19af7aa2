import { LIMITS, SELLER_KINDS, type UserView } from '@qibu/contract';
import { useRoomText } from '../../../lib/text.tsx';
import { ChoiceField, SwitchField, TextField } from '../../../ui/field.tsx';
import { subtreeOf } from './tree.ts';

export interface PersonDraft {
  readonly name: string;
  readonly title: string;
  readonly kind: (typeof SELLER_KINDS)[number];
  readonly managerId: string | null;
  readonly isAdmin: boolean;
}
interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly onChange: (part: Partial<PersonDraft>) => void;
  readonly people: readonly UserView[];
  /** The person being changed; neither they nor their reports can be their manager. */
  readonly self?: string;
}

export function PersonFields({ draft, onChange, people, self }: PersonFieldsProps) {
  const t = useRoomText('settings');
  const words = t.settings.people;
  const below = self === undefined ? new Set<string>() : subtreeOf(people, self);
  const managers = people.filter(({ id, active }) => active && !below.has(id));
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        value={draft.name}
        maxLength={LIMITS.name}
        required
        onChange={(name) => onChange({ name })}
      />
      <TextField
        name="title"
        label={words.jobTitle}
        value={draft.title}
        maxLength={LIMITS.shortText}
        onChange={(title) => onChange({ title })}
      />
      <ChoiceField
        name="kind"
        label={words.kind}
        value={draft.kind}
        options={SELLER_KINDS.map((kind) => ({ value: kind, label: t.words.sellerKind[kind] }))}
        onChange={(kind) => onChange({ kind: SELLER_KINDS.find((one) => one === kind) ?? draft.kind })}
      />
      <ChoiceField
        name="managerId"
        label={words.manager}
        none={words.noManager}
        value={draft.managerId}
        options={managers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(managerId) => onChange({ managerId })}
      />
      <SwitchField
        name="isAdmin"
        label={words.admin}
        hint={words.adminNote}
        value={draft.isAdmin}
        onChange={(isAdmin) => onChange({ isAdmin })}
      />
    </>
  );
}
