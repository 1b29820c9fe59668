/** Statements in the shape of answers: with their claims, a title, and the figure they belong to. */
import { figureTitle } from '../../core/claims/figureTitle.ts';
import { origins } from '../../core/claims/origins.ts';
import type { SumStatement } from '../../core/reckoning/statement.ts';
import type { NamedRef } from '../../core/claims/claim.ts';
import type { FigureName } from '../answers.ts';
import { toSourcedClaim } from '../figureSummaries.ts';
import type { StatedSum, SumScope } from '../reckoningAnswers.ts';
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
    about: first ? sumScope(first.claim, nameOf) : { ...nothing, title: id },
    low,
    high,
    lowOpen,
    highOpen,
    claims: rows.map((row) => toClaimInContext(row)),
    origins: origins(rows.map((row) => toSourcedClaim(row))).length,
    figureId: first?.figure_id ?? null,
  };
}

const nothing = { title: '', measure: '', donors: [], recipients: [], period: null } as const;

/** What a claim, or anything else with the parts of its scope, is a sum of. */
export function sumScope(claim: Parameters<typeof figureTitle>[0], nameOf: NameOfId): SumScope {
  const named = (refs: readonly NamedRef[] = []): FigureName[] =>
    refs.map((ref) => ({ ...ref, ...(ref.id !== null && nameOf(ref.id)) }));
  return {
    title: figureTitle(claim, (ref) => (ref.id && nameOf(ref.id)?.name) || ref.name),
    kind: claim.kind,
    measure: claim.measure,
    donors: named(claim.donors),
    recipients: named(claim.recipients),
    sectors: named(claim.sectors),
    places: named(claim.places),
    period: claim.period,
  };
}
