/** The question to the totals as it stands in an address. Ids are separated by spaces or commas. */
import type { LeftOut } from '../../core/ledger/leftOut.ts';
import { leftOutReasons } from '../../core/ledger/leftOut.ts';
import type { Stage } from '../../core/claims/claim.ts';
import { stages } from '../../core/claims/claim.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Dimension } from '../../core/ledger/rollUp.ts';
import { dimensions, directions, placeLevels, sides, views } from '../../core/ledger/rollUp.ts';
import type { ReportedRequest, TotalsRequest } from '../../actions/totalAnswers.ts';
import { fieldInvalid } from '../errors.ts';

const mostIds = 200;

export type Query = (name: string) => string | undefined;

function given(query: Query, name: string): string | undefined {
  const value = query(name)?.trim().slice(0, 4000);
  return value === '' ? undefined : value;
}

/** Throws FIELD_INVALID for a word that is none of the choices. */
function oneOf<Choice extends string>(query: Query, name: string, choices: readonly Choice[]): Choice | undefined {
  const value = given(query, name);
  if (value === undefined) return undefined;
  const found = choices.find((each) => each === value);
  if (found === undefined)
    throw new CounterfoilError(fieldInvalid, `${name}: "${value.slice(0, 40)}" is none of ${choices.join(', ')}`);
  return found;
}

function ids(query: Query, name: string): readonly string[] | undefined {
  const found = given(query, name)
    ?.split(/[\s,]+/)
    .filter((id) => id !== '');
  return found?.slice(0, mostIds);
}

function year(query: Query, name: string): number | undefined {
  const value = given(query, name);
  if (value === undefined) return undefined;
  if (!/^\d{4}$/.test(value)) throw new CounterfoilError(fieldInvalid, `${name}: "${value.slice(0, 40)}" is no year`);
  return Number(value);
}

/** One stage, or several as the API names them; every stage without either. */
function stagesAsked(query: Query): readonly Stage[] {
  const stage = oneOf<Stage>(query, 'stage', stages);
  if (stage !== undefined) return [stage];
  const several = given(query, 'stages')?.split(/[\s,]+/) ?? [];
  const found = several.flatMap((each) => oneOf<Stage>(() => each, 'stages', stages) ?? []);
  return found.length === 0 ? stages : [...new Set(found)];
}

/**
 * What the explorer asks for: without a stage all stages, side by side; without a programme each by itself, so that
 * what has nothing to do with one another is never one figure.
 */
export function totalsQuestion(query: Query): TotalsRequest {
  const programme = given(query, 'programme');
  const by: Dimension[] = [
    programme === undefined ? ('programme' as const) : undefined,
    oneOf(query, 'by', dimensions),
    oneOf(query, 'andBy', dimensions),
  ].filter((each) => each !== undefined);
  const places = ids(query, 'boundary');
  const sector = given(query, 'sector');
  return {
    programme,
    stages: stagesAsked(query),
    side: oneOf(query, 'side', sides),
    direction: oneOf(query, 'direction', directions),
    boundary: places && { places },
    donors: ids(query, 'donors'),
    recipients: ids(query, 'recipients'),
    sectors: sector === undefined ? undefined : [sector],
    start: given(query, 'start'),
    end: given(query, 'end'),
    by: [...new Set(by)],
    placeLevel: oneOf(query, 'level', placeLevels) ?? oneOf(query, 'placeLevel', placeLevels),
    currency: given(query, 'currency'),
    series: ids(query, 'series'),
    priceYear: year(query, 'priceYear'),
    view: oneOf(query, 'view', views),
  };
}

/** For what reason records were left out that are asked for; undefined for those that are counted. */
export function exclusionReason(query: Query): LeftOut | undefined {
  return oneOf(query, 'reason', leftOutReasons);
}

/** Keys of one cell as `cellParameter` of the portal writes them. */
export function cellKeys(query: Query): readonly string[] | undefined {
  const cell = given(query, 'cell');
  return cell?.split(',').map((key) => key.replaceAll('%2C', ',').replaceAll('%25', '%'));
}

export function reportedQuestion(query: Query): ReportedRequest {
  return {
    programme: given(query, 'programme'),
    stage: oneOf<Stage>(query, 'stage', stages),
    side: oneOf(query, 'side', sides),
    donors: ids(query, 'donors'),
    recipients: ids(query, 'recipients'),
    start: given(query, 'start'),
    end: given(query, 'end'),
    view: oneOf(query, 'view', views),
  };
}
