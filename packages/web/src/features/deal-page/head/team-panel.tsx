import { ActionIcon, Button } from '@mantine/core';
import { type DealMember, setMembers } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useColleagues } from '../../../lib/colleagues.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { ChoiceField } from '../../../ui/field.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import { useDealMembers } from '../use-deal-parts.ts';
import css from './team.module.css';

interface Member {
  readonly userId: string;
  readonly part: string | null;
}

/** Who works on the deal besides its owner, and in which part. Everyone on the team sees the deal. */
export function TeamPanel() {
  const team = useDealMembers(useDeal().deal);
  return team === undefined ? null : <TeamForm team={team} />;
}

const isSameTeam = (members: readonly Member[], team: readonly DealMember[]): boolean =>
  members.length === team.length &&
  team.every(({ user, part }) => members.some((one) => one.userId === user.id && one.part === part));

function TeamForm({ team }: { team: readonly DealMember[] }) {
  const t = useRoomText('deal');
  const { deal, close } = useDeal();
  const [members, setTeam] = useState<readonly Member[]>(() =>
    team.map(({ user, part }) => ({ userId: user.id, part })),
  );
  const keep = useKeepDeal();
  const { mutate, isPending, error } = useWrite(setMembers, {
    onDone: (next) => {
      keep(next);
      showDone(t.deal.team.saved);
      close();
    },
  });
  return (
    <SidePanel
      opened
      onClose={close}
      unsaved={!isSameTeam(members, team)}
      title={t.deal.team.title}
      footer={
        <Button
          loading={isPending}
          onClick={() => mutate({ params: { id: deal.id }, body: { members: [...members] }, ifMatch: deal.version })}
        >
          {t.common.save}
        </Button>
      }
    >
      <p className="soft">{t.deal.team.lead}</p>
      <FormErrors error={error}>
        {members.length === 0 && <p>{t.deal.team.none}</p>}
        <ul className={css.members}>
          {members.map((member, at) => (
            <MemberRow
              key={member.userId}
              name={`members.${at}`}
              member={member}
              onPart={(part) => setTeam(members.map((one) => (one === member ? { ...one, part } : one)))}
              onRemove={() => setTeam(members.filter((one) => one !== member))}
            />
          ))}
        </ul>
        <AddMember members={members} onAdd={(userId) => setTeam([...members, { userId, part: null }])} />
      </FormErrors>
    </SidePanel>
  );
}

interface MemberRowProps {
  /** Path of the person in what is sent. */
  readonly name: string;
  readonly member: Member;
  readonly onPart: (part: string | null) => void;
  readonly onRemove: () => void;
}

function MemberRow({ name: path, member, onPart, onRemove }: MemberRowProps) {
  const t = useRoomText('deal');
  const team = useDealMembers(useDeal().deal);
  const colleagues = useColleagues();
  const name =
    colleagues.find(({ id }) => id === member.userId)?.name ??
    team?.find(({ user }) => user.id === member.userId)?.user.name ??
    '';
  const parts = Object.entries(t.deal.team.parts).map(([value, label]) => ({ value, label }));
  return (
    <li className={css.member}>
      <ChoiceField
        name={path}
        label={name}
        value={member.part}
        none={t.deal.team.part}
        options={parts}
        onChange={(part) => onPart(part)}
      />
      <ActionIcon variant="subtle" aria-label={fill(t.deal.team.remove, { name })} onClick={onRemove}>
        <Icon name="close" size={16} />
      </ActionIcon>
    </li>
  );
}

function AddMember({ members, onAdd }: { members: readonly Member[]; onAdd: (userId: string) => void }) {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const colleagues = useColleagues();
  const free = colleagues.filter(({ id }) => id !== deal.owner.id && !members.some(({ userId }) => userId === id));
  if (colleagues.length === 0) return null;
  return (
    <ChoiceField
      label={t.deal.team.add}
      value={null}
      options={free.map(({ id, name, title }) => ({ value: id, label: title ? `${name} · ${title}` : name }))}
      onChange={(id) => id !== null && onAdd(id)}
    />
  );
}
