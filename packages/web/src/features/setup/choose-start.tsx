import { Button } from '@mantine/core';
import { loadSample } from '@qibu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { showDone } from '../../ui/toast.tsx';
import css from './choose-start.module.css';

/** Sample, own file, or empty: three ways to begin. */
export function ChooseStart() {
  const t = useRoomText('setup');
  const { sample, import: own, empty } = t.setup.choose;
  const navigate = useNavigate();
  const load = useWrite(loadSample, {
    onDone: ({ deals, contacts }) => {
      showDone(fill(sample.done, { deals, contacts }));
      void navigate({ to: '/review' });
    },
  });
  return (
    <div className={css.ways}>
      <Way title={sample.title} lead={sample.lead}>
        <Button loading={load.isPending} onClick={() => load.mutate({})}>
          {sample.action}
        </Button>
      </Way>
      <Way title={own.title} lead={own.lead}>
        <Button variant="default" component={Link} to="/import">
          {own.action}
        </Button>
      </Way>
      <Way title={empty.title} lead={empty.lead}>
        <Button variant="default" component={Link} to="/">
          {empty.action}
        </Button>
      </Way>
    </div>
  );
}

function Way({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className={css.way}>
      <h2>{title}</h2>
      <p>{lead}</p>
      {children}
    </section>
  );
}
