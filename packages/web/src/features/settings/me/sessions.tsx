import { Button } from '@mantine/core';
import { endSession, listSessions } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { formatInstant } from '../../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { showDone } from '../../../ui/toast.tsx';
import css from '../settings.module.css';
import { deviceOf } from './device.ts';

/** Where one is signed in; any other device can be signed out. */
export function Sessions() {
  const t = useRoomText('settings');
  const language = useLanguage();
  const sessions = useQuery(reading(listSessions, {}));
  const end = useWrite(endSession, { onDone: () => showDone(t.settings.me.revoked) });
  return (
    <Section title={t.settings.me.sessions} note={t.settings.me.sessionsLead}>
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <SkeletonRows rows={2} />}
      <ul className={css.list}>
        {sessions.data?.items.map((session) => (
          <li key={session.id}>
            <span>{deviceOf(session.userAgent)}</span>
            {session.current && <span className={css.tag}>{t.settings.me.thisDevice}</span>}
            <span className="soft small">
              {session.address} · {fill(t.settings.me.lastSeen, { when: formatInstant(session.lastSeenAt, language) })}{' '}
              · {fill(t.settings.me.since, { when: formatInstant(session.createdAt, language) })}
            </span>
            {!session.current && (
              <Button className="spread" variant="default" onClick={() => end.mutate({ params: { id: session.id } })}>
                {t.settings.me.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
