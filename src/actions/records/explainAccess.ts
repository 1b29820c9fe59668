import type { Actor } from '../../core/access/decide.ts';
import type { Ledger } from '../ledger.ts';
import type { AccessExplanation } from '../recordAnswers.ts';

export interface AccessQuestion {
  readonly actor: Actor;
  /** "approve", "approve a record", "add a document" … */
  readonly action: string;
  readonly recordId?: string | undefined;
}

export async function explainAccess(_ledger: Ledger, _question: AccessQuestion): Promise<AccessExplanation> {
  throw new Error('soon');
}
