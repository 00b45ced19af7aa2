import type { ImportView } from '@qibu/contract';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import css from './result.module.css';

const FIGURES = ['read', 'created', 'updated', 'unchanged', 'duplicates', 'refused', 'flagged'] as const;

/** What happens to the rows of each kind; every row read is in one of the columns. */
export function CountsTable({ counts }: Pick<ImportView, 'counts'>) {
  const t = useRoomText('import');
  const titles = t.imports.counts;
  const more = counts.filter(({ created, read }) => created > read);
  return (
    <div>
      <table className={css.counts}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t.imports.page.kind}</span>
            </th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {titles[figure]}
              </th>
            ))}
            <th scope="col">{titles.amount}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((one) => (
            <tr key={one.kind}>
              <th scope="row">{t.imports.kinds[one.kind]}</th>
              {FIGURES.map((figure) => (
                <td
                  key={figure}
                  data-label={titles[figure]}
                  data-zero={one[figure] === 0 || undefined}
                  data-figure={figure}
                >
                  {one[figure].toLocaleString()}
                </td>
              ))}
              <td data-label={titles.amount} data-zero={one.amounts.length === 0 || undefined}>
                <Sums amounts={one.amounts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more.map(({ kind }) => (
        <p key={kind} className={`soft small ${css.more}`}>
          {fill(t.imports.page.mentioned, { kind: t.imports.kinds[kind] })}
        </p>
      ))}
    </div>
  );
}

/** One sum below the other: those of several currencies do not add up. */
function Sums({ amounts }: Pick<ImportView['counts'][number], 'amounts'>) {
  return (
    <div>
      {amounts.map(({ currency, minor }) => (
        <div key={currency}>
          <MoneyText minor={minor} currency={currency} symbol />
        </div>
      ))}
    </div>
  );
}
