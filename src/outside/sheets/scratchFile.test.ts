import { describe, expect, it } from 'vitest';
import { scratchFile } from './scratchFile.ts';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('scratchFile', () => {
  it('gives back the blocks in order, as often as asked', async () => {
    const file = await scratchFile<readonly string[]>();
    const blocks = Array.from({ length: 40 }, (_each, n) => [`第${n}块`, 'x'.repeat(n * 1000)]);
    for (const block of blocks) await file.add(block);
    expect(await all(file.blocks())).toEqual(blocks);
    expect(await all(file.blocks())).toEqual(blocks);
    await file.close();
  });

  it('is empty at first', async () => {
    const file = await scratchFile<number>();
    expect(await all(file.blocks())).toEqual([]);
    await file.close();
  });
});
