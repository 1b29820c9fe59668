import type { ScratchFile } from '../../outside/sheets/scratchFile.ts';
import type { PackedVersions } from '../../store/records/packVersions.ts';
import type { ImportProgress } from './runImport.ts';

/** Versions that were put aside, as recorded at the moment at which they are stored; `count` is of their records. */
export async function* storedAt(
  at: Date,
  aside: ScratchFile<PackedVersions>,
  { count, onProgress }: { readonly count: number; readonly onProgress?: ((to: ImportProgress) => void) | undefined },
): AsyncGenerator<PackedVersions, void> {
  let rows = 0;
  for await (const block of aside.blocks()) {
    yield { ...block, versions: block.versions.map((version) => ({ ...version, recordedAt: at })) };
    rows += block.versions.length;
    onProgress?.({ step: 'storing', rows, share: Math.min(1, rows / count) });
  }
}
