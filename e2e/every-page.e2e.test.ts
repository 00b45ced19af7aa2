import { patchMe } from '@qibu/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeComplaints, DESK, overflowOf, PHONE, resize } from './browser.ts';
import { BROKEN, contentHeardBy, sentencesOf, textsOf, untranslated } from './foreign-words.ts';
import { PAGES, pagesOf, type VisitedPage } from './pages.ts';
import { en, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

let world: World;
let pages: readonly VisitedPage[];

beforeAll(async () => {
  world = await openWorld({ sample: true });
  const visitor = await world.visitor();
  pages = await pagesOf(visitor.context, world.server.address);
  await visitor.context.close();
});
afterAll(() => world?.end());

// Chinese is opened on a desk and made narrow, English opened on a phone and made wide: both ways to arrive are tried.
const LANGUAGES = [
  { locale: 'zh-CN', words: zh, other: en, opened: DESK, then: PHONE },
  { locale: 'en', words: en, other: zh, opened: PHONE, then: DESK },
] as const;
type Language = (typeof LANGUAGES)[number];

describe.each(LANGUAGES)('in $locale', (language) => {
  let visitor: Visitor;
  let content: ReturnType<typeof contentHeardBy>;

  beforeAll(async () => {
    visitor = await world.visitor({ locale: language.locale, viewport: language.opened });
    await visitor.ask(patchMe, { body: { locale: language.locale } });
    content = contentHeardBy(visitor.page);
  });

  test.each(PAGES.map(({ name }) => name))('%s is whole, readable and for everyone', async (name) => {
    const { page } = visitor;
    const heardBefore = visitor.heard.length;
    await page.emulateMedia({ colorScheme: 'light' });
    await resize(page, language.opened);
    await visitor.go(pages.find((one) => one.name === name)?.path ?? '');
    await settled(visitor, language);

    expect(await page.locator('html').getAttribute('lang')).toBe(language.locale);
    expect(await page.locator('h1').count(), 'one first heading').toBe(1);
    expect(await page.title()).toMatch(new RegExp(`^.+ · ${language.words.common.product}$`));
    const texts = await textsOf(page);
    expect(
      texts.filter((text) => BROKEN.test(text)),
      'nothing left unfilled',
    ).toEqual([]);
    expect(await foreign(language, texts, await content.strings()), 'all in one language').toEqual([]);

    expect(await widthAndAccess(visitor, language)).toEqual(CLEAN);
    expect(visitor.heard.slice(heardBefore), 'no complaint of the page').toEqual([]);
  });
});

interface Found {
  readonly wide: { readonly opened: number; readonly then: number };
  readonly structure: { readonly opened: readonly string[]; readonly then: readonly string[] };
  readonly contrast: { readonly light: readonly string[]; readonly dark: readonly string[] };
}
const CLEAN: Found = {
  wide: { opened: 0, then: 0 },
  structure: { opened: [], then: [] },
  contrast: { light: [], dark: [] },
};

/** Sideways scrolling and axe, in both sizes; contrast in both schemes in the size the page was opened in. */
async function widthAndAccess({ page }: Visitor, { then }: Language): Promise<Found> {
  const opened = await overflowOf(page);
  const all = await axeComplaints(page);
  const isContrast = (complaint: string) => complaint.startsWith('color-contrast');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeComplaints(page, 'contrast');
  await resize(page, then);
  return {
    wide: { opened, then: await overflowOf(page) },
    structure: { opened: all.filter((one) => !isContrast(one)), then: await axeComplaints(page, 'structure') },
    contrast: { light: all.filter(isContrast), dark },
  };
}

/** Its heading is there and nothing is still being read. */
async function settled({ page }: Visitor, { words }: Language): Promise<void> {
  await sees(page.locator('h1'));
  await missing(page.getByRole('status', { name: words.common.loading }));
  await page.waitForLoadState('networkidle');
}

async function foreign(language: Language, texts: readonly string[], content: ReadonlySet<string>): Promise<string[]> {
  if (language.locale === 'en') return untranslated(texts, content, [en.common.language['zh-CN'], '七步']);
  const english = sentencesOf(en);
  return texts.filter((text) => english.has(text));
}
