import type { StageRule } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import css from '../settings.module.css';
import { lookUp } from '@qibu/phrases/say';

/** What counts as evidence for each criterion, and how to get it. */
export function CriterionList({ stage }: { stage: StageRule }) {
  const t = useRoomText('method', 'settings');
  const wordsOf = (id: string) => lookUp(t.criteria, id, null);
  return (
    <div className={css.wide}>
      <table className={`${css.table} ${css.even}`}>
        <thead>
          <tr>
            <th>{t.settings.stages.gate}</th>
            <th>{t.settings.stages.counts}</th>
            <th>{t.settings.stages.get}</th>
          </tr>
        </thead>
        <tbody>
          {stage.criteria.map(({ id, name }) => (
            <tr key={id}>
              <td>{name ?? wordsOf(id)?.name ?? id}</td>
              <td className={`soft ${css.note}`}>{wordsOf(id)?.counts}</td>
              <td className={`soft ${css.note}`}>{wordsOf(id)?.get}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
