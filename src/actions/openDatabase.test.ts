import { describe, expect, it } from 'vitest';
import { databasePlace, openDatabase } from './openDatabase.ts';

describe('databasePlace', () => {
  it('prefers a server to a folder, and has a folder when nothing is said', () => {
    expect(databasePlace({ dataDir: 'x', url: 'postgres://h/d' })).toEqual({ url: 'postgres://h/d' });
    expect(databasePlace({ dataDir: 'x', url: '' })).toEqual({ dataDir: 'x' });
    expect(databasePlace({})).toEqual({ dataDir: '.counterfoil' });
  });
});

describe('openDatabase', () => {
  it.each([
    ['nobody listens there', 'postgres://nobody@127.0.0.1:1/ledger'],
    ['the host does not exist', 'postgres://nobody@host.invalid/ledger'],
    ['the address is none', 'postgres://['],
    ['there is no such socket', `postgres://nobody@${encodeURIComponent('/nowhere')}/ledger`],
  ])('says what to check when %s', async (_, url) => {
    await expect(openDatabase({ url })).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });
});
