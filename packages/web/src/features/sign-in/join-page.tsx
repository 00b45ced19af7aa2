import { Button } from '@mantine/core';
import { readInvitation } from '@qibu/contract';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { fill, useErrorText, useRoomText } from '../../lib/text.tsx';
import { Gate } from '../../ui/gate.tsx';
import { SkeletonAlone } from '../../ui/skeleton.tsx';
import { JoinForm } from './join-form.tsx';

/** Where an invitation leads: name and password, then signed in. */
export function JoinPage() {
  const t = useRoomText('invitation');
  const words = t.invitation.join;
  const sayError = useErrorText();
  const token = useLocation({ select: ({ hash }) => hash });
  const read = useWrite(readInvitation, { quiet: true });
  const { mutate } = read;
  useEffect(() => mutate({ body: { token } }), [mutate, token]);
  if (read.error !== null)
    return (
      <Gate title={words.over} lead={sayError(read.error)}>
        <Button component={Link} to="/sign-in">
          {words.signIn}
        </Button>
      </Gate>
    );
  if (read.data === undefined) return <SkeletonAlone />;
  const { name, login, workspace } = read.data;
  return (
    <Gate title={fill(words.title, { workspace })} lead={fill(words.lead, { login })}>
      <JoinForm token={token} invited={{ name, login }} />
    </Gate>
  );
}
