import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    ['it is another kind of address', 'mysql://me:secret@127.0.0.1/x'],
    ['it is no address at all', 'me:secret'],
    ['there is no such socket', `postgres://nobody@${encodeURIComponent('/nowhere')}/ledger`],
  ])('says what to check when %s', async (_, url) => {
    const failure: unknown = await openDatabase({ url }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(String(failure)).not.toContain('secret');
  });

  it('makes no database where one is to be read', async () => {
    const dataDir = join(tmpdir(), 'cf-no-such-folder');
    await expect(openDatabase({ dataDir }, { makesOne: false })).rejects.toMatchObject({ code: 'DATABASE_NOT_FOUND' });
    expect(existsSync(dataDir)).toBe(false);
  });
});
