/** Blocks of plain values put aside on disk, packed, until all of them are there: a million rows do not fit in memory. */
import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Only what JSON keeps comes back: no dates, nothing undefined. */
export interface ScratchFile<Block> {
  add(block: Block): Promise<void>;
  /** The blocks in the order in which they were added. */
  blocks(): AsyncGenerator<Block, void>;
  /** Forgets everything. */
  close(): Promise<void>;
}

const options = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Error('a scratch file is shorter than what was written to it');
  return buffer;
}

/** In a folder of its own that nobody else may read. Close it whatever happens. */
export async function scratchFile<Block>(): Promise<ScratchFile<Block>> {
  const folder = await mkdtemp(join(tmpdir(), 'counterfoil-'));
  const file = await open(join(folder, 'blocks'), 'wx+', 0o600);
  const lengths: number[] = [];
  let end = 0;
  return {
    async add(block) {
      const packed = zstdCompressSync(JSON.stringify(block), options);
      await file.write(packed, 0, packed.length, end);
      lengths.push(packed.length);
      end += packed.length;
    },
    async *blocks() {
      let at = 0;
      for (const length of lengths) {
        yield JSON.parse(zstdDecompressSync(await bytesAt(file, at, length)).toString('utf8'));
        at += length;
      }
    },
    async close() {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
