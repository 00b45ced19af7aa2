import { Dice } from './dice.ts';

export interface PipelineFile {
  readonly name: string;
  readonly text: string;
}

/** What the files of any seed hold. */
export const PIPELINE = {
  deals: 8_800,
  withoutAccount: 1_425,
  accounts: 85,
  subsidiaries: 7,
  products: 7,
  agents: 35,
  managers: 6,
  won: 4_238,
  lost: 2_473,
  engaging: 1_589,
  prospecting: 500,
  /** The pipeline writes a product otherwise than the price list. */
  misspelt: { from: 'KXPro', to: 'KX Pro', count: 1_480 },
} as const;

const PRODUCTS: readonly (readonly [name: string, series: string, price: number, deals: number])[] = [
  ['KX Basic', 'KX', 550, 1_866],
  ['KX Pro', 'KX', 4_821, 1_480],
  ['KX Plus Basic', 'KX', 1_096, 1_383],
  ['KX Plus Pro', 'KX', 5_482, 968],
  ['KD 500', 'KD', 26_768, 40],
  ['NG Special', 'NG', 55, 1_651],
  ['NG Advanced', 'NG', 3_393, 1_412],
];
/** One of them is misspelt, as such lists are. */
const SECTORS = ['manufacturng', 'medical', 'retail', 'software', 'finance', 'services', 'telecommunications'];
const PLACES = ['Germany', 'Kenya', 'Brasil', 'Norway', 'Japan', 'Philipines', 'Poland'];
const HEADS = [
  'Bor',
  'Cal',
  'Dex',
  'Fen',
  'Gol',
  'Hav',
  'Jun',
  'Kel',
  'Lum',
  'Mir',
  'Nov',
  'Orb',
  'Pel',
  'Qua',
  'Riv',
  'Sol',
  'Tar',
];
const TAILS = ['anto', 'edge', 'ivan', 'oster', 'umbra'];
const FIRST = ['Ada', 'Ben', 'Cora', 'Dora', 'Emil', 'Finn', 'Greta'];
const LAST = ['Aldous', 'Birk', 'Corvin', 'Dahl', 'Egede', 'Falk'];

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.join(',')).join('\n') + '\n';
const across = (heads: readonly string[], tails: readonly string[], between: string): string[] =>
  heads.flatMap((head) => tails.map((tail) => `${head}${between}${tail}`));
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const day = (dice: Dice, from: number, days: number): string =>
  new Date(Date.UTC(2026, 0, 1) + (from + dice.below(days)) * 86_400_000).toISOString().slice(0, 10);

/** A number as programs make them: eight characters, each once. */
function numbers(dice: Dice): string[] {
  const found = new Set<string>();
  while (found.size < PIPELINE.deals) {
    found.add(Array.from({ length: 8 }, () => 'ABCDFGHJKLMNPQRSTUVWXYZ0123456789'[dice.below(33)]).join(''));
  }
  return [...found];
}

interface Names {
  readonly accounts: readonly string[];
  readonly agents: readonly string[];
}

const STAGES = [
  ...times(PIPELINE.won, 'Won'),
  ...times(PIPELINE.lost, 'Lost'),
  ...times(PIPELINE.engaging, 'Engaging'),
  ...times(PIPELINE.prospecting, 'Prospecting'),
];
/** Open deals nobody put a customer to: the last of those being talked to, and the last of those only listed. */
const isNobodys = (at: number): boolean =>
  (at >= PIPELINE.deals - PIPELINE.prospecting - 1_088 && at < PIPELINE.deals - PIPELINE.prospecting) ||
  at >= PIPELINE.deals - (PIPELINE.withoutAccount - 1_088);

function pipelineText(dice: Dice, { accounts, agents }: Names): string {
  const products = dice.shuffle(PRODUCTS.flatMap(([name, , price, deals]) => times(deals, { name, price })));
  const ids = numbers(dice);
  // Some agents have no deals.
  const busy = agents.slice(5);
  const rows = STAGES.map((stage, at) => {
    const { name, price } = products[at] ?? { name: '', price: 0 };
    const isClosed = stage === 'Won' || stage === 'Lost';
    const value = stage === 'Won' ? Math.round(price * (0.8 + dice.below(40) / 100)) : 0;
    return [
      ids[at] ?? '',
      dice.pick(busy),
      name === PIPELINE.misspelt.to ? PIPELINE.misspelt.from : name,
      isNobodys(at) ? '' : dice.pick(accounts),
      stage,
      stage === 'Prospecting' ? '' : day(dice, 0, 180),
      isClosed ? day(dice, 181, 130) : '',
      isClosed ? value : '',
    ];
  });
  const header = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value'.split(',');
  return csv([header, ...dice.shuffle(rows)]);
}

function accountsText(dice: Dice, accounts: readonly string[]): string {
  const header = 'account,sector,year_established,revenue,employees,office_location,subsidiary_of'.split(',');
  const rows = accounts.map((name, at) => [
    name,
    dice.pick(SECTORS),
    1975 + dice.below(40),
    (dice.below(900_000) / 100).toFixed(2),
    20 + dice.below(9_000),
    dice.pick(PLACES),
    at < PIPELINE.subsidiaries ? (accounts[accounts.length - 1 - (at % 3)] ?? '') : '',
  ]);
  return csv([header, ...rows]);
}

/**
 * A pipeline of 8,800 deals with its customers, products and team in four files, with the dirt such exports have: a product
 * written otherwise than in the price list, open deals without a customer, words misspelt, agents without deals.
 */
export function makePipeline(seed: number): readonly PipelineFile[] {
  const dice = new Dice(seed);
  const accounts = across(HEADS, TAILS, '').map((name, at) => (at % 9 === 0 ? `${name} Holding` : name));
  const people = across(FIRST, LAST, ' ');
  const [managers, agents] = [people.slice(0, PIPELINE.managers), people.slice(PIPELINE.managers, 41)];
  const team = agents.map((agent, at) => [
    agent,
    managers[at % managers.length] ?? '',
    ['Central', 'East', 'West'][at % 3] ?? '',
  ]);
  return [
    { name: 'accounts.csv', text: accountsText(dice, accounts) },
    {
      name: 'products.csv',
      text: csv([
        ['product', 'series', 'sales_price'],
        ...PRODUCTS.map(([name, series, price]) => [name, series, price]),
      ]),
    },
    { name: 'sales_teams.csv', text: csv([['sales_agent', 'manager', 'regional_office'], ...team]) },
    { name: 'sales_pipeline.csv', text: pipelineText(dice, { accounts, agents }) },
  ];
}
