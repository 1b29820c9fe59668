import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { keptAnswers } from '../../src/actions/programme/keptAnswers.ts';

describe('answers that are kept', () => {
  let database: TemporaryDatabase;
  beforeAll(async () => {
    database = await temporaryDatabase();
  });
  afterAll(async () => {
    await database.stop();
  });

  it('are made once for each key until something is written, and failures are made again', async () => {
    const once = keptAnswers<number>();
    let made = 0;
    const make = async (): Promise<number> => {
      made += 1;
      if (made === 3) throw new Error('not now');
      return made;
    };
    const ask = (key: string): Promise<number> => once(database.ledger('public'), key, make);
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([1, 1, 2]);
    await loadRegistry(database.ledger(), { entries: [exampleEntry('CN', 'China')], source: 'test' });
    await expect(ask('a')).rejects.toThrow('not now');
    expect([await ask('a'), await ask('a')]).toEqual([4, 4]);
  });
});
