import { type ImportView, getImport } from '@qibu/contract';
import { eventually, sees, type Visitor, zh } from './world.ts';

const { imports: t, common } = zh;
/** An import of thousands of rows on a busy machine. */
const LONG = 150_000;

export type Upload = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
export const csv = (name: string, content: string | Buffer): Upload => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
});

/** The import page as a person goes through it. */
export function importBy(visitor: Visitor) {
  const { page } = visitor;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const press = async (name: string): Promise<void> => {
    await eventually(() => button(name).isEnabled()).toBe(true);
    await button(name).click();
  };
  return {
    button,
    press,
    /** One of the four steps. */
    step: (name: keyof typeof t.steps) => page.getByRole('region', { name: new RegExp(t.steps[name]) }),
    async choose(...files: Upload[]): Promise<void> {
      await visitor.go('/import');
      await sees(page.getByText(t.drop));
      await page.locator('input[type=file]').setInputFiles(files as string[]);
    },
    send: () => press(t.page.upload),
    /** The four steps are there. */
    async arrived(): Promise<void> {
      await page.waitForURL('**/import/*');
      await sees(page.getByRole('heading', { level: 2, name: new RegExp(t.steps.columns) }), LONG);
    },
    checked: () => sees(button(t.actions.run), LONG),
    async run(): Promise<void> {
      await press(t.actions.run);
      await sees(button(t.actions.undo), LONG);
    },
    async undo(): Promise<void> {
      await press(t.actions.undo);
      await page
        .getByRole('dialog')
        .filter({ hasText: t.confirmUndo })
        .getByRole('button', { name: t.actions.undo })
        .click();
      await sees(page.getByText(t.page.undoneAll), LONG);
    },
    /** The figures of one kind in the table, by their heading. */
    async counts(kind: keyof typeof t.kinds): Promise<Readonly<Record<string, string>>> {
      const table = page
        .getByRole('table')
        .filter({ has: page.getByRole('columnheader', { name: t.counts.read, exact: true }) });
      const titles = await table.getByRole('columnheader').allInnerTexts();
      const row = table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: t.kinds[kind], exact: true }) });
      const cells = await row.getByRole('cell').allInnerTexts();
      return Object.fromEntries(titles.slice(1).map((title, at) => [title, cells[at] ?? '']));
    },
    /** What the server holds of the import shown. */
    view: (): Promise<ImportView> =>
      visitor.ask(getImport, { params: { id: new URL(page.url()).pathname.split('/').at(-1) ?? '' } }),
    close: () => page.getByRole('button', { name: common.close }).first().click(),
  };
}

/** Text in GB18030 as Chinese Windows writes it: its two-byte part, found by asking the decoder for every pair. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), Buffer.of(lead, trail));
  return Buffer.concat(
    [...text].map((one) => (one < '\u0080' ? Buffer.from(one) : (codes.get(one) ?? Buffer.from('?')))),
  );
}
