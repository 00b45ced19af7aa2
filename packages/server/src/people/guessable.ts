import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What people here reach for first and lists of leaked English passwords hold too seldom. */
const FAVOURITES = [
  ...['woaini', 'woaiwojia', '5201314', '1314520', '521521', '147258369', 'mima', 'ceshi', 'nihao', 'zhongguo'],
  ...['zhangsan', 'lisi', 'wangwu', 'admin', 'administrator', 'root', 'welcome', 'company', 'gongsi', 'xiaoshou'],
  ...['huawei', 'alibaba', 'taobao', 'tencent', 'weixin', 'qibu', '七步', '密码', '我爱你'],
];
/** So many guesses hold off an attacker who has to ask the server for each, with its limits on failed sign-ins. */
const FEWEST_GUESSES = 1e9;

let strength: Promise<ZxcvbnFactory> | null = null;
/** The lists take memory, so they are read when the first password is set, not at every start. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/** Whether a password falls to guesses an attacker tries first: leaked ones, keyboard walks, dates, repeats, the login. */
export async function isGuessable(password: string, login: string): Promise<boolean> {
  strength ??= load();
  const { guesses } = (await strength).check(password, [login, ...login.split(/[^\p{L}\p{N}]+/u), ...FAVOURITES]);
  return guesses < FEWEST_GUESSES;
}
