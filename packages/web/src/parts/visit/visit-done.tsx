import { Button } from '@mantine/core';
import type { DealView } from '@qibu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useRoomText } from '../../lib/text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { VerdictLine } from '../../ui/verdict-line.tsx';
import { useDealWords } from '../evidence/deal-words.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import css from './visit.module.css';

interface VisitDoneProps {
  readonly before: DealView;
  readonly after: DealView;
  readonly onClose: () => void;
  readonly onAgain: () => void;
}

/** What the visit changed: the sentence before and the sentence now. */
export function VisitDone({ before, after, onClose, onAgain }: VisitDoneProps) {
  const t = useRoomText('record');
  const navigate = useNavigate();
  const words = useDealWords(after);
  const was = words.verdict(verdictOf(before));
  const now = words.verdict(verdictOf(after));
  const see = () => {
    onClose();
    void navigate({ to: '/deals/$dealId', params: { dealId: after.id } });
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t.record.saved}
      footer={
        <>
          <Button onClick={onClose}>{t.record.close}</Button>
          <Button variant="default" onClick={see}>
            {t.record.seeDeal}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t.record.again}
          </Button>
        </>
      }
    >
      <p>
        <b>{after.name}</b>
      </p>
      <section className={css.before}>
        <p className="soft small">{t.record.before}</p>
        <p>
          {was.head}
          {was.figure !== null && ` (${was.figure})`}
          {was.tail}
        </p>
      </section>
      <section>
        <p className="soft small">{t.record.after}</p>
        <VerdictLine said={now} />
      </section>
    </SidePanel>
  );
}
