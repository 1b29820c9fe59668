import { readFile, rename, writeFile } from 'node:fs/promises';
import type { SavedState } from '../../core/monitoring/machine/savedState.ts';
import { errorCode } from '../../core/errors/errorCode.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { asFileError } from '../../outside/files/asFileError.ts';
import { outputNotWritable } from '../errors.ts';

/** What the run before saved; null before the first. */
export async function readStateFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw asFileError(path, error);
  }
}

/** Whole or not at all: the file that is there stays until the new one is complete. */
export async function writeStateFile(path: string, state: SavedState): Promise<void> {
  try {
    await writeFile(`${path}.new`, `${JSON.stringify(state)}\n`);
    await rename(`${path}.new`, path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CounterfoilError(outputNotWritable, `The state cannot be written to ${path}: ${why}`, { cause: error });
  }
}
