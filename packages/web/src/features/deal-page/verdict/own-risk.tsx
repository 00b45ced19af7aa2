import { closeOwnRisk, getAudience } from '@qibu/contract';
import type { Flag } from '@qibu/core';
import { useQuery } from '@tanstack/react-query';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { formatDay } from '../../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { showUndo } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';

/** Says that a risk added by hand is dealt with; it can be taken back. */
export function CloseOwnRisk({ flag }: { flag: Flag }) {
  const t = useRoomText('deal').deal.ownRisk;
  const { deal, locked } = useDeal();
  const keep = useKeepDeal();
  const { mutate, isPending } = useWrite(closeOwnRisk, { onDone: keep });
  const params = { id: deal.id, riskId: flag.subject ?? '' };
  const close = () =>
    mutate(
      { params, body: { closed: true } },
      {
        onSuccess: () =>
          showUndo({
            text: fill(t.closed, { title: String(flag.params['title']) }),
            onUndo: () => mutate({ params, body: { closed: false } }),
          }),
      },
    );
  return (
    <LinkButton disabled={isPending || locked('dismiss') !== null} title={locked('dismiss') ?? ''} onClick={close}>
      {t.close}
    </LinkButton>
  );
}

/** Who watches it, and until when. */
export function OwnRiskWatch({ flag }: { flag: Flag }) {
  const t = useRoomText('deal').deal.ownRisk;
  const language = useLanguage();
  const { deal } = useDeal();
  const { data } = useQuery(reading(getAudience, { params: { id: deal.id } }));
  const who = data?.items.find(({ id }) => id === flag.params['owner'])?.name ?? deal.owner.name;
  return (
    <span className="soft">{fill(t.watch, { who, day: formatDay(String(flag.params['expiresOn']), language) })}</span>
  );
}
