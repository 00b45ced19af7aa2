import { correctVisit, getTimeline } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { asItWas, type LoggedVisit } from '../../../parts/visit/logged-visit.ts';
import { useDeal } from '../deal-scene.tsx';

const NEWEST = 200;

/** A visit of the deal that is open, by its id; null until it is read. */
export function useLoggedVisit(id: string | undefined): LoggedVisit | null {
  const { deal } = useDeal();
  const { data } = useQuery(reading(getTimeline, { params: { id: deal.id }, query: { limit: NEWEST } }));
  const found = data?.items.find((item) => item.type === 'interaction' && item.id === id);
  return found?.type === 'interaction' ? found : null;
}

/** Puts a visit back as it was before it was corrected or taken back. */
export function useVisitAsItWas(): (visit: LoggedVisit) => void {
  const { deal } = useDeal();
  const keep = useKeepDeal();
  const { mutate } = useWrite(correctVisit, { onDone: keep });
  return (visit) => mutate({ params: { id: deal.id, visitId: visit.id }, body: asItWas(visit) });
}
