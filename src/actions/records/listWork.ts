import type { Ledger } from '../ledger.ts';
import type { WorkAnswer } from '../recordAnswers.ts';

export async function listWork(_ledger: Ledger): Promise<WorkAnswer> {
  throw new Error('soon');
}
