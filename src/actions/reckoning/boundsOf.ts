/** Between what a sum lies, what pins it there, and what to ask for next. */
import type { Answer, CertificateLine, ChangeLine, Conflict } from '../../core/reckoning/findings.ts';
import { booksTogether } from '../../core/reckoning/claims/booksTogether.ts';
import type { ClaimKind } from '../../core/claims/claim.ts';
import type { BoundsAnswer, ProofLine } from '../reckoningAnswers.ts';
import { keptFindings } from './keptFindings.ts';
import type { SumOver } from './recordedSums.ts';
import type { LedgerStatements } from './reckonLedger.ts';
import { scopeTitled, statedSum } from './statedSum.ts';

export interface AskedSum extends SumOver {
  readonly kind: ClaimKind;
  /** In the words of claims: a book's may have more in it. */
  readonly measure: string;
  /** Statements of the very sum, which are told in any case. */
  readonly own: ReadonlySet<string>;
}

export interface FoundBounds {
  readonly bounds: BoundsAnswer;
  /** Of the same book, or of one that is tied to it. */
  readonly conflicts: readonly Conflict[];
}

/** Only statements of books that are tied to its own can limit a sum, so that nothing else needs to be solved. Throws RECKON_TOO_SLOW. */
export async function boundsOf(asked: AskedSum, said: LedgerStatements): Promise<FoundBounds | null> {
  const all = [...said.statements.values()];
  const together = booksTogether(all);
  const statements = all.filter(({ book }) => together(book) === together(asked.book));
  const queries = [{ id: 'asked', book: asked.book, scope: asked.scope }];
  const { answers, conflicts } = await keptFindings({ statements, queries, trees: said.trees, all: false });
  const [answer] = answers;
  return answer ? { bounds: boundsAnswer(answer, asked, said), conflicts } : null;
}

function boundsAnswer(answer: Answer, { own, book, ...asked }: AskedSum, said: LedgerStatements): BoundsAnswer {
  const proofLow = [...answer.certificateLow.map(proofLine), ...(answer.changeLow ?? []).map(changeLine)];
  const proofHigh = [...answer.certificateHigh.map(proofLine), ...(answer.changeHigh ?? []).map(changeLine)];
  const relaxed = (answer.relaxed ?? []).map(({ claim, end, most }) => ({ statement: claim, end, most }));
  const named = new Set([...own, ...[...proofLow, ...proofHigh, ...relaxed].map(({ statement }) => statement)]);
  const { narrow } = answer;
  return {
    unit: book.unit,
    low: answer.low,
    high: answer.high,
    lowOpen: answer.lowOpen ?? false,
    highOpen: answer.highOpen ?? false,
    proofLow,
    proofHigh,
    isOuter: answer.outer ?? false,
    statements: [...named].flatMap((id) => {
      const statement = said.statements.get(id ?? '');
      return statement ? [statedSum(statement, said)] : [];
    }),
    relaxed,
    narrow: narrow
      ? {
          about: scopeTitled(asked, narrow.scope, said.nameOf),
          low: narrow.low,
          high: narrow.high,
          leaves: narrow.leaves,
        }
      : null,
  };
}

function changeLine({ times, change }: ChangeLine): ProofLine {
  return { statement: null, end: 'high', times, bound: change };
}

function proofLine({ claim, end, times, bound }: CertificateLine): ProofLine {
  return { statement: claim, end, times, bound };
}
