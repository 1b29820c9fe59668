import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TakenIn } from '../../core/monitoring/series/takenIn.ts';
import { tableFiles } from './tableFiles.ts';

const table: TakenIn = {
  first: 24_120,
  periods: 3,
  knownSince: 24_121,
  values: Float64Array.of(1.5, Number.NaN, -0, 4, 5, 1e300),
  denominators: null,
  sources: Int32Array.of(0, -1, 2, 3, 4, 5),
  origins: Uint8Array.of(1, 0, 2, 1, 1, 1),
  readings: 5,
  sum: 0.1 + 0.2,
  newest: 738_000,
};
const full: TakenIn = { ...table, denominators: Float64Array.of(10, Number.NaN, 3, 4, 5, 6) };
const empty: TakenIn = { ...table, knownSince: Infinity, newest: -Infinity, readings: 0, sum: 0 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cf-tables-'));
});
afterEach(() => rm(folder, { recursive: true }));

const always = (): boolean => true;
const onlyFile = async (): Promise<string> => join(folder, (await readdir(folder))[0] ?? '');

describe('tableFiles', () => {
  it.each([
    ['without denominators', table],
    ['with denominators', full],
    ['without a reading', empty],
  ])('gives back what was written, %s', async (_, given) => {
    const files = tableFiles(folder);
    await files.write('x', { made: 'so' }, given);
    expect(await files.read('x', always)).toEqual(given);
  });

  it('gives nothing where nothing was written, or its mark is another one', async () => {
    const files = tableFiles(join(folder, 'deeper'));
    expect(await files.read('x', always)).toBeNull();
    await files.write('x', { made: 'so' }, table);
    const seen: unknown[] = [];
    const refuse = (mark: unknown): boolean => seen.push(mark) === 0;
    expect([await files.read('x', refuse), seen]).toEqual([null, [{ made: 'so' }]]);
    expect(await files.read('y', always)).toBeNull();
  });

  it('replaces what was there, and leaves no other file', async () => {
    const files = tableFiles(folder);
    await files.write('x', 1, table);
    await files.write('x', 2, full);
    expect(await files.read('x', (mark) => mark === 2)).toEqual(full);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('takes away what a program left that was killed while it wrote, and nothing of one that still writes', async () => {
    const files = tableFiles(folder);
    await files.write('x', 1, table);
    const path = await onlyFile();
    const [left, written] = [`${path}.left`, `${path}.written`];
    for (const draft of [left, written]) await writeFile(draft, 'half');
    const before = new Date(Date.now() - 2 * 24 * 3600 * 1000);
    await utimes(left, before, before);
    await files.write('x', 2, table);
    expect((await readdir(folder)).toSorted()).toEqual([basename(path), basename(written)]);
  });

  it('notices every byte that was changed', async () => {
    const files = tableFiles(folder);
    await files.write('x', { made: 'so' }, full);
    const path = await onlyFile();
    const bytes = await readFile(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const spoiled = Buffer.from(bytes);
      spoiled[at] = (spoiled[at] ?? 0) ^ 0x10;
      await writeFile(path, spoiled);
      const read = await files.read('x', (mark) => JSON.stringify(mark) === '{"made":"so"}');
      // Blanks after the header are no part of anything.
      expect(read === null || bytes[at] === 0x20, `byte ${at}`).toBe(true);
    }
  });

  it('notices where a file ends too soon', async () => {
    const files = tableFiles(folder);
    await files.write('x', null, table);
    const path = await onlyFile();
    for (let length = (await readFile(path)).length - 1; length >= 0; length -= 7) {
      await truncate(path, length);
      expect(await files.read('x', always)).toBeNull();
    }
  });
});
