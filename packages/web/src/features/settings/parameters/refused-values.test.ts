import type { Problem } from '@qibu/contract';
import { expect, test } from 'vitest';
import { AppError } from '../../../lib/api/app-error.ts';
import { refusedValues } from './refused-values.ts';

const refused = (fields: NonNullable<Problem['fields']>) =>
  new AppError('parameter.invalid', 400, {
    type: '',
    title: '',
    status: 400,
    code: 'parameter.invalid',
    id: '',
    fields,
  });

test('each value the server refuses is one its row can say', () => {
  const error = refused([
    { path: 'body.overrides.flags.executiveDays', code: 'wrongValue', params: { problem: 'range', allowed: '1…365' } },
    { path: 'body.overrides.people.uncontactedSupport', code: 'wrongValue', params: { problem: 'type', allowed: '' } },
    { path: 'If-Match', code: 'notVersion' },
  ]);
  expect(refusedValues(error)).toEqual([
    { path: 'flags.executiveDays', problem: 'range', allowed: '1…365' },
    { path: 'people.uncontactedSupport', problem: 'type', allowed: '' },
  ]);
});
test('a reason nobody knows yet is still said as wrong', () =>
  expect(
    refusedValues(refused([{ path: 'body.overrides.x', code: 'wrongValue', params: { problem: 'new', allowed: '' } }])),
  ).toEqual([{ path: 'x', problem: 'type', allowed: '' }]));
