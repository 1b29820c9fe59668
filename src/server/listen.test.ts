import { describe, expect, it } from 'vitest';
import { addressOf } from './listen.ts';

describe('addressOf', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:4010'],
    ['0.0.0.0', 'http://127.0.0.1:4010'],
    ['::', 'http://127.0.0.1:4010'],
    ['::1', 'http://[::1]:4010'],
    ['ledger.example', 'http://ledger.example:4010'],
  ])('%s is reached at %s', (host, address) => {
    expect(addressOf({ host, port: 4010 })).toBe(address);
  });
});
