import { expect, it } from 'vitest';
import { CounterfoilError, defineError, definedErrors } from './errors.ts';

it('refuses a code that has a meaning already', () => {
  const kind = { code: 'ONLY_IN_THIS_TEST', status: 400, exitCode: 1, remedy: 'None is needed.' } as const;
  defineError(kind);
  expect(() => defineError(kind)).toThrow('defined twice');
  expect(definedErrors().get('ONLY_IN_THIS_TEST')?.remedy).toBe('None is needed.');
});

it('carries its kind and its cause', () => {
  const cause = new Error('below');
  const error = new CounterfoilError({ code: 'X', status: 400, exitCode: 1, remedy: 'r' }, 'message', { cause });
  expect([error.code, error.message, error.cause]).toEqual(['X', 'message', cause]);
});
