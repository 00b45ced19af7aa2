import { getMe } from '@qibu/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { reading } from '../../lib/api/index.ts';
import { useRoomText } from '../../lib/text.tsx';
import { SetUpSecondFactor } from '../../parts/second-factor/set-up.tsx';
import { Gate } from '../../ui/gate.tsx';
import { OwnPassword } from './own-password.tsx';

const route = getRouteApi('/due');

/** What comes before everything else: a password of one's own, then the second factor where it is required. */
export function DuePage() {
  const t = useRoomText('secondFactor');
  const words = t.secondFactor.due;
  const { next } = route.useSearch();
  const router = useRouter();
  const me = useSuspenseQuery(reading(getMe, {}));
  // Held while the recovery codes are read: the server asks for nothing any more by then.
  const [due, setDue] = useState(me.data.security.due);
  const goOn = async () => {
    const { data } = await me.refetch();
    setDue(data?.security.due ?? null);
  };
  useEffect(() => {
    if (due === null) router.history.replace(next ?? '/');
  }, [due, next, router]);
  if (due === 'password')
    return (
      <Gate title={words.passwordTitle} lead={words.passwordLead}>
        <OwnPassword login={me.data.user.login} onDone={() => void goOn()} />
      </Gate>
    );
  if (due === 'secondFactor')
    return (
      <Gate title={words.factorTitle} lead={words.factorLead}>
        <SetUpSecondFactor onDone={() => void goOn()} />
      </Gate>
    );
  return null;
}
