import { useHomeCurrency } from '../lib/me.ts';
import { exactMoney, formatMoney } from '../lib/money.ts';
import { fill, useLanguage, useText } from '../lib/text.tsx';

interface MoneyTextProps {
  readonly minor: number | null;
  readonly currency: string;
  /** By default where the currency is not the workspace's own. */
  readonly symbol?: boolean;
}

/** 480 万, with the exact figure on hover. */
export function MoneyText({ minor, currency, symbol }: MoneyTextProps) {
  const t = useText();
  const home = useHomeCurrency();
  const language = useLanguage();
  if (minor === null)
    return (
      <span className="soft" title={t.common.money.unknown}>
        —
      </span>
    );
  const exact = fill(t.common.money.exact, { amount: exactMoney(minor, currency) });
  return (
    <span className="number" title={exact}>
      {formatMoney(minor, currency, { language, symbol: symbol ?? currency !== home })}
    </span>
  );
}
