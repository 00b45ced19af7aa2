import type { TimelineItem } from '@qibu/contract';
import { DayText } from '../../../ui/day-text.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './evidence.module.css';
import { TimelineEntry } from './timeline-entry.tsx';

/** The items of each day under that day. */
export function TimelineDays({ items }: { items: readonly TimelineItem[] }) {
  const { deal } = useDeal();
  const days = Map.groupBy(items, ({ at }) => at.slice(0, 10));
  return (
    <ol className={css.days}>
      {[...days].map(([day, own]) => (
        <li key={day} className={css.day}>
          <div className={css.date}>
            <DayText day={day} from={deal.asOf} />
            <small>
              <DayText day={day} from={deal.asOf} relative />
            </small>
          </div>
          <ul className={css.entries}>
            {own.map((item) => (
              <TimelineEntry key={keyOf(item)} item={item} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function keyOf(item: TimelineItem): string {
  if (item.type === 'evidence') return item.evidence.id;
  return item.type === 'task' ? `task ${item.task.id}` : item.id;
}
