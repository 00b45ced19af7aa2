import { expect, test } from 'vitest';
import { mailLink, phoneLink } from './contact-links.ts';

test.each([
  ['138-0000-0069', 'tel:13800000069'],
  ['+86 138 0000 0069', 'tel:+8613800000069'],
  ['（021）6543 2100 转 801', 'tel:02165432100,801'],
  ['13800000069 / 021-65432100', 'tel:13800000069'],
  ['１３８００００００６９', 'tel:13800000069'],
  ['问前台', null],
  ['', null],
])('%s is dialled as %s', (written, link) => expect(phoneLink(written)).toBe(link));

test.each([
  ['li@example.com', 'mailto:li%40example.com'],
  [' li@example.com ', 'mailto:li%40example.com'],
  ['li at example', null],
])('%s is written to as %s', (written, link) => expect(mailLink(written)).toBe(link));
