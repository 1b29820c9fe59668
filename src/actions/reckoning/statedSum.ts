/** Statements in the shape of answers: with their claims or records, a title, and the figure they belong to. */
import { Big } from 'big.js';
import { figureTitle } from '../../core/claims/figureTitle.ts';
import { origins } from '../../core/claims/origins.ts';
import type { ClaimKind, NamedRef } from '../../core/claims/claim.ts';
import { notSaid } from '../../core/reckoning/claims/parties.ts';
import { codeOfSector } from '../../core/reckoning/claims/sectorKey.ts';
import type { Scope, Statement } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import { sectors } from '../../core/records/sectors.ts';
import type { ClaimRow } from '../../store/records/claims.ts';
import type { FigureName } from '../answers.ts';
import { toSourcedClaim } from '../figureSummaries.ts';
import type { StatedSum, SumScope } from '../reckoningAnswers.ts';
import { toClaimInContext } from '../toAnswers.ts';
import type { LedgerStatements } from './reckonLedger.ts';

/** A sector of a scope with its name: that of the ledger's list, or the claims' own words. */
export function sectorName(key: string): FigureName {
  const sector = sectors.find(({ code }) => code === codeOfSector(key));
  if (sector) return { id: key, name: sector.en, localName: sector.zh };
  return { id: null, name: key.replace(/^~/, '') };
}

/** Titles leave out what nobody said. */
function isNotSaid(id: string): boolean {
  return id === notSaid.donors || id === notSaid.recipients;
}

/** The registry's name of an id. */
export type NameOfId = (id: string) => FigureName | undefined;

export function statedSum(
  statement: Statement,
  { stated, sums, places, nameOf }: Pick<LedgerStatements, 'stated' | 'sums' | 'places' | 'nameOf'>,
): StatedSum {
  const rows = stated.rowsOf.get(statement.id) ?? [];
  const [first] = rows;
  const { id, scope, lowOpen, highOpen } = statement;
  const { unit, shown } = inUnit(statement);
  return {
    id,
    unit,
    relative: relativeTo(statement, first, nameOf),
    about: first ? sumScope(first.claim, nameOf) : scopeTitled(soughtIn(statement, places.has(id)), scope, nameOf),
    low: shown(statement.low),
    high: shown(statement.high),
    lowOpen,
    highOpen,
    claims: rows.map((row) => toClaimInContext(row)),
    origins: origins(rows.map((row) => toSourcedClaim(row))).length,
    figureId: first?.figure_id ?? null,
    records: sums.recorded.get(id) ?? null,
    places: places.get(id) ?? null,
    series: stated.series.get(id) ?? null,
  };
}

/** A measure without the names that no registry has, which a book's measure ends with. */
function soughtIn({ book }: Statement, isCount: boolean): { kind: ClaimKind; measure: string } {
  return { kind: isCount ? 'count' : 'money', measure: book.measure.split(' ~')[0] ?? book.measure };
}

/** Ratios are shown as percentages, everything else in the unit of its book. */
export function inUnit({ kind, book }: Statement): {
  readonly unit: string;
  readonly shown: (value: string | null) => string | null;
} {
  if (kind === 'sum' || kind === 'difference') return { unit: book.unit, shown: (value) => value };
  return { unit: '%', shown: (value) => value && new Big(value).times(100).toFixed() };
}

function relativeTo(statement: Statement, first: ClaimRow | undefined, nameOf: NameOfId): StatedSum['relative'] {
  if (statement.kind === 'sum') return null;
  const { kind, of } = statement;
  const measure = of.book.measure.split(' ~')[0] ?? of.book.measure;
  const isMoney = kind !== 'difference' || first?.claim.kind !== 'count';
  return { kind, of: scopeTitled({ kind: isMoney ? 'money' : 'count', measure }, of.scope, nameOf) };
}

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

/** A scope as reckoned with, in a measure. Names that no registry has go by their folded words. */
export function scopeTitled(
  of: { readonly kind: ClaimKind; readonly measure: string },
  scope: Scope,
  nameOf: NameOfId,
): SumScope {
  const named = (ids: readonly string[]): NamedRef[] =>
    ids
      .filter((id) => id !== everything && !isNotSaid(id))
      .map((id) => (id.startsWith('~') ? { name: unlinkedName(id, nameOf), id: null } : { name: id, id }));
  const about = {
    kind: of.kind,
    measure: of.measure,
    donors: named(scope.donors),
    recipients: named(scope.recipients),
    sectors: scope.sectors
      .filter((id) => id !== everything)
      .map((id) => (id.startsWith('~') ? { name: unlinkedName(id, nameOf), id: null } : sectorName(id))),
    period: scope.start === null && scope.end === null ? null : { start: scope.start, end: scope.end },
  };
  return sumScope(about, nameOf);
}

/** "counties of Xinjiang" for what stands in a scope for counties of a place. */
function unlinkedName(key: string, nameOf: NameOfId): string {
  const [, name = '', ids = ''] = /^~(.*) of (.+)$/.exec(key) ?? [];
  const places = ids.split(' ').map((id) => nameOf(id)?.name);
  return ids === '' || places.includes(undefined) ? key.slice(1) : `${name} of ${places.join(', ')}`;
}
