/** Statements in the shape of answers: with their claims, a title, and the figure they belong to. */
import { figureTitle } from '../../core/claims/figureTitle.ts';
import { origins } from '../../core/claims/origins.ts';
import type { SumStatement } from '../../core/reckoning/statement.ts';
import type { FigureName } from '../answers.ts';
import { toSourcedClaim } from '../figureSummaries.ts';
import type { StatedSum } from '../reckoningAnswers.ts';
import { toClaimInContext } from '../toAnswers.ts';
import type { StatedClaims } from './statedClaims.ts';

/** The registry's name of an id. */
export type NameOfId = (id: string) => FigureName | undefined;

export function statedSum(statement: SumStatement, stated: StatedClaims, nameOf: NameOfId): StatedSum {
  const rows = stated.rowsOf.get(statement.id) ?? [];
  const [first] = rows;
  const { id, low, high, lowOpen, highOpen } = statement;
  return {
    id,
    title: first ? figureTitle(first.claim, (ref) => (ref.id && nameOf(ref.id)?.name) || ref.name) : id,
    low,
    high,
    lowOpen,
    highOpen,
    claims: rows.map((row) => toClaimInContext(row)),
    origins: origins(rows.map((row) => toSourcedClaim(row))).length,
    figureId: first?.figure_id ?? null,
  };
}
