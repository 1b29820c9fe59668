import { z } from 'zod';
import { decide } from '../../../core/access/decide.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Outcome } from '../../../core/monitoring/cases/caseEvent.ts';
import { duplicateCircle } from '../../../core/monitoring/cases/duplicateCircle.ts';
import { caseDuplicateCircle } from '../../../core/monitoring/cases/errors.ts';
import { reportedBy } from './reportedBy.ts';
import type { CaseAnswer } from '../../caseAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { recordId } from '../../records/recordSchema.ts';
import type { EvidenceInput } from './caseSchema.ts';
import { evidence, outcome, seenCase, words } from './caseSchema.ts';
import { placesAbove } from '../placesAbove.ts';
import type { KnownCase, SeenCase } from './changeCase.ts';
import { changeCase } from './changeCase.ts';
import { checkedEvidence } from './checkedEvidence.ts';
import { noCase } from './errors.ts';
import { knownCases } from './knownCases.ts';

export interface VerifyCase extends SeenCase {
  readonly outcome: Outcome;
  /** The case that stays, where this one is a duplicate. */
  readonly duplicateOf?: string | null | undefined;
  /** How it was found out. */
  readonly words: string;
  readonly evidence?: EvidenceInput;
}

const schema = z
  .object({ ...seenCase, outcome, duplicateOf: recordId.nullish(), words, evidence })
  .refine((input) => (input.outcome === 'duplicate') === Boolean(input.duplicateOf), {
    path: ['duplicateOf'],
    message: 'names the other case of a duplicate, and is left out otherwise',
  });

/**
 * Says what an alert was. Whoever took in the readings that it rests on does not verify it. Throws like `changeCase`, and
 * DOCUMENT_NOT_FOUND, QUOTE_MISSING and CASE_DUPLICATE_CIRCLE.
 */
export async function verifyCase(ledger: Ledger, input: VerifyCase): Promise<CaseAnswer> {
  const { outcome: found, duplicateOf = null, words: said, evidence: given, ...seen } = parseInput(schema, input);
  return changeCase(ledger, seen, 'verify a case', async (known) => {
    await permitVerifier(known);
    if (duplicateOf !== null) await checkDuplicate(known, duplicateOf);
    const checked = await checkedEvidence(known.ledger, given);
    return { step: { kind: 'verified', outcome: found, duplicateOf, evidence: checked }, reason: said };
  });
}

async function permitVerifier({ ledger, state, place }: KnownCase): Promise<void> {
  const author = await reportedBy(ledger, state.alert);
  permit(ledger, 'verify a case', { place, author });
}

async function checkDuplicate({ ledger, state }: KnownCase, of: string): Promise<void> {
  const cases = await knownCases(ledger);
  const other = cases.get(of);
  const place = (await placesAbove(ledger))(other?.alert.place ?? '');
  if (other === undefined || !decide(ledger.actor, 'see watched places', { place }).allowed) throw noCase(of);
  if (!duplicateCircle(state.id, of, (id) => cases.get(id))) return;
  throw new CounterfoilError(caseDuplicateCircle, `Case ${of} is, by what was said of it, a duplicate of ${state.id}.`);
}
