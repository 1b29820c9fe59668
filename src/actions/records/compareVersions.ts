import type { Ledger } from '../ledger.ts';
import type { VersionComparison } from '../recordAnswers.ts';

export async function compareVersions(
  _ledger: Ledger,
  _request: { readonly id: string; readonly from: number; readonly to: number },
): Promise<VersionComparison> {
  throw new Error('soon');
}
