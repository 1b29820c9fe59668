import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBytes } from './readBytes.ts';

describe('readBytes', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'counterfoil-bytes-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads a file', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, '三亿元');
    expect(Buffer.from(await readBytes(path)).toString()).toBe('三亿元');
  });

  it('refuses 200 MB by its size, at once', async () => {
    const path = join(folder, 'large.txt');
    await writeFile(path, '');
    await truncate(path, 200 * 1024 * 1024);
    const start = performance.now();
    await expect(readBytes(path)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('stops a stream without an end at the limit', async () => {
    await expect(readBytes('/dev/zero', 1024 * 1024)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it.each([
    ['FILE_NOT_FOUND', 'none.txt'],
    ['FILE_NOT_READABLE', '.'],
  ])('%s', async (code, name) => {
    await expect(readBytes(join(folder, name))).rejects.toMatchObject({ code });
  });
});
