import { Button } from '@mantine/core';
import { getSetup } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reading } from '../../lib/api/index.ts';
import { useRoomText } from '../../lib/text.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Gate } from '../../ui/gate.tsx';
import { AdminForm } from './admin-form.tsx';
import { ChooseStart } from './choose-start.tsx';

const route = getRouteApi('/first-run');

/** Makes the administrator once, then offers three ways to begin. */
export function FirstRunPage() {
  const t = useRoomText('setup');
  const { token } = route.useSearch();
  const [made, setMade] = useState(false);
  const setup = useQuery({ ...reading(getSetup, {}), staleTime: Number.POSITIVE_INFINITY });
  if (made)
    return (
      <Gate wide title={t.setup.choose.title} lead={t.setup.choose.lead}>
        <ChooseStart />
      </Gate>
    );
  if (setup.isError)
    return (
      <Gate title={t.setup.title} lead="">
        <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />
      </Gate>
    );
  if (setup.data?.claimed === true)
    return (
      <Gate title={t.setup.closed.title} lead={t.setup.closed.lead}>
        <Button component={Link} to="/sign-in">
          {t.setup.closed.action}
        </Button>
      </Gate>
    );
  if (token === undefined)
    return (
      <Gate title={t.setup.noToken.title} lead={t.setup.noToken.lead}>
        {null}
      </Gate>
    );
  return (
    <Gate title={t.setup.title} lead={t.setup.admin.lead}>
      <AdminForm token={token} onMade={() => setMade(true)} />
    </Gate>
  );
}
