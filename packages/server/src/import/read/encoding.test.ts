import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, ENCODINGS } from './encoding.ts';
import { ImportRefusal } from './refusal.ts';

const TEXT = '客户名称,金额(万元)\r\n青岛嘉芯医疗器械集团有限公司,120\r\n𠮷野家㐀,3\r\n';
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const concat = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
/** 㐀 and 𠮷 take four bytes in GB18030; the rest two. Written out by hand, so that no decoder checks itself. */
const GB18030 = concat(
  [0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c],
  [0xbd, 0xf0, 0xb6, 0xee, 0x28, 0xcd, 0xf2, 0xd4, 0xaa, 0x29, 0x0d, 0x0a],
  [0x95, 0x34, 0xb2, 0x35, 0x2c, 0x81, 0x39, 0xee, 0x39, 0x0d, 0x0a],
);

describe('B07 a text file is read in whatever it was written', () => {
  test.each([
    ['UTF-8', utf8, 'utf-8', false],
    ['UTF-8 with mark', concat([0xef, 0xbb, 0xbf], utf8), 'utf-8', true],
    ['UTF-16 little-endian with mark', concat([0xff, 0xfe], utf16(TEXT, false)), 'utf-16le', true],
    ['UTF-16 big-endian with mark', concat([0xfe, 0xff], utf16(TEXT, true)), 'utf-16be', true],
    ['UTF-16 little-endian without mark', utf16(TEXT, false), 'utf-16le', false],
    ['UTF-16 big-endian without mark', utf16(TEXT, true), 'utf-16be', false],
  ])('%s', (_, bytes, encoding, bom) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, bom, chosen: false });
  });
  test('GB18030, four-byte characters included', () => {
    expect(decodeText(GB18030)).toMatchObject({ text: '客户名称,金额(万元)\r\n𠮷,㐀\r\n', encoding: 'gb18030' });
  });
  test('every text comes back from UTF-8 and UTF-16 with a mark', () => {
    const text = fc.string({ unit: 'binary' }).filter((each) => each.isWellFormed() && !each.startsWith('\uFEFF'));
    fc.assert(
      fc.property(text, (each) => {
        expect(decodeText(concat([0xef, 0xbb, 0xbf], Buffer.from(each, 'utf8'))).text).toBe(each);
        expect(decodeText(concat([0xff, 0xfe], utf16(each, false))).text).toBe(each);
        expect(decodeText(concat([0xfe, 0xff], utf16(each, true))).text).toBe(each);
      }),
    );
  });
});

const bytesOf = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
describe('which of the old encodings it is, the words tell', () => {
  test.each([
    [
      'Chinese with rare names and Latin letters',
      'gb18030',
      '璟钰科技,T恤产线',
      'bfcdbba7c3fbb3c62ccfeec4bfc3fbb3c62cbdd7b6ce2cbdf0b6ee0af6ceedb5bbb7b1a32c4bcfdfbfb4b0e52cd2e2cff22c313230303030300aad5aeedabfc6bcbc2c54d0f4b2facfdf2cc1a2cfee2c3930303030300a',
    ],
    [
      'traditional Chinese',
      'big5',
      '鴻海精密工業',
      'abc8a4e1a657bad92cb14daed7a657bad92cb6a5ac712caaf7c3420aa578b946b971a46c2cb2a3bd75a4c9afc52cb74ea6562c313230303030300ac245aefcbaebb14ba475b77e2cb35db3c6c170baf42ca5dfb6b52c3930303030300a',
    ],
    [
      'French',
      'windows-1252',
      'Rénovation à Paris',
      '436c69656e742c50726f6a65742cc9746170650a536f6369e974e92047e96ee972616c652c52e96e6f766174696f6e20e02050617269732c4ee9676f63696174696f6e0a436166e9204e6feb6c2c4661e76164652c5369676ee90a',
    ],
  ])('%s', (_, encoding, words, hex) => {
    const found = decodeText(bytesOf(hex));
    expect([found.encoding, found.open]).toEqual([encoding, undefined]);
    expect(found.text).toContain(words);
  });
  test('where they tell nothing, it is asked', () => {
    const { open } = decodeText(bytesOf('412ca5dfb6b50a'));
    expect(open?.length).toBeGreaterThan(1);
  });
  test('one damaged character is marked, in GB18030 too', () => {
    const whole = bytesOf(
      'bfcdbba7c3fbb3c62ccfeec4bfc3fbb3c62cbdd7b6ce2cbdf0b6ee0af6ceedb5bbb7b1a32c4bcfdfbfb4b0e52cd2e2cff22c313230303030300aad5aeedabfc6bcbc2c54d0f4b2facfdf2cc1a2cfee2c3930303030300a',
    );
    const { text, encoding } = decodeText(Buffer.concat([whole, Buffer.from([0xd6, 0x0a, 0x61])]));
    expect([encoding, text.split('\uFFFD').length]).toEqual(['gb18030', 2]);
  });
  test.each([
    ['with a mark', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32('a,b')])],
    ['without one', utf32('客户,a,b,c')],
  ])('UTF-32 %s is refused by its name', (_, bytes) =>
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'file.utf32' })),
  );
});
const utf32 = (text: string): Buffer =>
  Buffer.concat([...text].map((char) => Buffer.from([char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8, 0, 0])));

describe('B13 what cannot be read is refused, never patched', () => {
  const codeOf = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof ImportRefusal) return error.code;
      throw error;
    }
    return 'read';
  };
  test.each([
    ['bytes of no encoding', Uint8Array.of(0x41, 0xff, 0x2c, 0x80, 0x0a), 'file.encodingUnknown'],
    ['a mark that lies', concat([0xef, 0xbb, 0xbf], [0xc3, 0x28]), 'file.encoding'],
    ['a program', concat(Buffer.from('\x7fELF'), new Uint8Array(64)), 'file.notText'],
  ])('%s', (_, bytes, code) => expect(codeOf(() => decodeText(bytes))).toBe(code));
  test('B12 a single NUL damages a cell, not the file', () => {
    expect(decodeText(Buffer.from(`${'a,b\n'.repeat(50)}a\u0000,b\n`)).text).toContain('\u0000');
  });
  test('any bytes at all end in text or in a refusal', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const chosen = fc.constantFrom(null, ...ENCODINGS);
    fc.assert(fc.property(bytes, chosen, (each, encoding) => void codeOf(() => decodeText(each, encoding))));
  });
  test('a chosen encoding is used and marked as chosen', () => {
    expect(decodeText(Buffer.from('café', 'latin1'), 'windows-1252')).toMatchObject({ text: 'café', chosen: true });
    expect(codeOf(() => decodeText(Buffer.from('café', 'latin1'), 'utf-8'))).toBe('file.encoding');
  });
});
