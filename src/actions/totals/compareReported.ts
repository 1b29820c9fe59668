import type { LineageOf } from '../../core/ledger/boundary.ts';
import { belowAny } from '../../core/ledger/boundary.ts';
import { besideRecorded } from '../../core/ledger/besideRecorded.ts';
import { countRecorded } from '../../core/ledger/countRecorded.ts';
import type { ReportedScope } from '../../core/ledger/reported.ts';
import { comparableOf } from '../../core/ledger/reported.ts';
import type { RollUpQuery, RollUpRow, View } from '../../core/ledger/rollUp.ts';
import type { Body } from '../../core/records/field.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import { rollUp } from '../../store/analytics/rollUp.ts';
import type { ClaimRow } from '../../store/records/claims.ts';
import { listClaimRows } from '../../store/records/claims.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { toClaimAnswer } from '../toAnswers.ts';
import type { ReportedBesideRecorded, ReportedLine, ReportedRequest } from '../totalAnswers.ts';
import { checkRequest } from './checkRequest.ts';
import { requireSeeingAll } from './maySeeAll.ts';
import { localReportedSentence, reportedSentence } from './reportedSentence.ts';
import { scopeOf } from './scopeOf.ts';
import { totalNames } from './totalNames.ts';

const MOST_CLAIMS = 20_000;
/** Lines that are compared; each is a total of its own. */
const MOST_LINES = 200;
const MOST_COUNTED = 50_000;

interface Compared {
  readonly row: ClaimRow;
  readonly scope: ReportedScope;
}

/**
 * What was reported for a scope, each figure beside the total of the records of that figure's own donors, recipients,
 * sectors, stage and period. Reported figures are never added. Throws like `getTotals`.
 */
export async function compareReported(ledger: Ledger, request: ReportedRequest = {}): Promise<ReportedBesideRecorded> {
  permit(ledger, 'read the ledger');
  const view = request.view ?? 'published';
  if (view === 'current') requireSeeingAll(ledger);
  const { stage, ...rest } = request;
  await checkRequest(ledger, { ...rest, ...(stage && { stages: [stage] }) });
  const places = (await scopeOf(ledger, request, view)).boundary.places;
  const claims = await claimsOf(ledger);
  const named = claims.flatMap(({ claim }) => [...claim.donors, ...claim.recipients].flatMap(({ id }) => id ?? []));
  const lineageOf = await lineages(ledger.db, ledger.ledgerId, [...new Set(named)]);
  const speaksOfIt = matches(request, places, lineageOf);
  const refused = new Map<string, number>();
  const compared: Compared[] = [];
  for (const row of claims.filter((each) => speaksOfIt(each))) {
    const found = comparableOf(row.claim, row.document.publishedOn);
    if (found === null) continue;
    if ('refused' in found) refused.set(found.refused, (refused.get(found.refused) ?? 0) + 1);
    else if (stage === undefined || found.scope.stage === null || found.scope.stage === stage) {
      compared.push({ row, scope: found.scope });
    }
  }
  const chosen = compared.toSorted(byPeriod).slice(0, MOST_LINES);
  const left = compared.length - chosen.length;
  if (left > 0) refused.set(`only the first ${MOST_LINES} are shown`, left);
  return {
    request,
    lines: await linesOf({ ledger, request, view, lineageOf }, chosen),
    notCompared: [...refused].map(([reason, count]) => ({ reason, claims: count })),
    names: await totalNames(ledger, {
      entries: [...chosen.flatMap(({ scope }) => (scope.donors ?? []).concat(scope.recipients)), ...places],
      records: request.programme === undefined ? [] : [request.programme],
      view,
    }),
  };
}

async function claimsOf({ db, ledgerId }: Ledger): Promise<ClaimRow[]> {
  const filter = { notState: 'rejected', offset: 0, limit: MOST_CLAIMS } as const;
  const money = await listClaimRows(db, ledgerId, { ...filter, kind: 'money' });
  return [...money, ...(await listClaimRows(db, ledgerId, { ...filter, kind: 'count' }))];
}

/** Claims that lie in the scope asked for. What a claim leaves unsaid does not keep it out. */
function matches(
  request: ReportedRequest,
  places: readonly string[],
  lineageOf: LineageOf,
): (row: ClaimRow) => boolean {
  const { donors, sectors, start = firstDay, end = lastDay } = request;
  const donorIn = donors?.length ? belowAny(donors, lineageOf) : () => true;
  const placeIn = places.length > 0 ? belowAny(places, lineageOf) : () => true;
  return ({ claim }) => {
    const given = claim.donors.every(({ id }) => id === null || donorIn(id));
    const got = claim.recipients.every(({ id }) => id === null || placeIn(id));
    const when = (claim.period?.start ?? start) >= start && (claim.period?.end ?? end) <= end;
    return given && got && when && (!sectors?.length || claim.sectors.length > 0);
  };
}

function byPeriod(a: Compared, b: Compared): number {
  const key = ({ row, scope }: Compared): string =>
    [scope.what === 'money' ? 0 : 1, scope.start, scope.end, row.claim.measure, row.claim_id].join('|');
  return key(a) < key(b) ? -1 : 1;
}

interface Question {
  readonly ledger: Ledger;
  readonly request: ReportedRequest;
  readonly view: View;
  readonly lineageOf: LineageOf;
}

async function linesOf(question: Question, compared: readonly Compared[]): Promise<ReportedLine[]> {
  const { ledger, lineageOf } = question;
  const queries = new Map<string, RollUpQuery>();
  for (const { scope } of compared) {
    if (scope.what === 'money') queries.set(scopeKey(scope), queryOf(question, scope));
  }
  const rolled = await rollUp(ledger.db, ledger.ledgerId, [...queries.values()]);
  const totals = new Map([...queries.keys()].map((key, index) => [key, rolled.rows[index] ?? []]));
  const bodies = {
    projects: await bodiesOf(question, compared, 'projects'),
    people: await bodiesOf(question, compared, 'people'),
  };
  const side = question.request.side ?? 'sent';
  return compared.map(({ row, scope }) =>
    lineOf(
      row,
      scope,
      scope.what === 'money'
        ? moneyOf(totals.get(scopeKey(scope)) ?? [], scope)
        : countRecorded(bodies[scope.what], scope, { side, lineageOf }),
    ),
  );
}

function scopeKey({ stage, donors, recipients, sectors, start, end }: ReportedScope): string {
  return JSON.stringify([stage, donors, recipients, sectors, start, end]);
}

function queryOf({ request, view }: Question, scope: ReportedScope): RollUpQuery {
  const { donors, recipients, sectors, start, end } = scope;
  return {
    stage: scope.stage ?? 'disbursement',
    side: request.side ?? 'sent',
    view,
    tellHidden: false,
    programme: request.programme ?? null,
    boundary: { actors: [], places: recipients },
    direction: 'in',
    donors,
    recipients: null,
    sectors,
    start,
    end,
    by: [],
    placeLevel: null,
    byDate: false,
  };
}

/** Of the claim's currency and of no other; amounts in constant prices are another measure. */
function moneyOf(rows: readonly RollUpRow[], { unit }: ReportedScope): { recorded: string | null; records: number } {
  const row = rows.find(({ reason, currency, priceYear, records }) => {
    return reason === 'counted' && currency === unit && priceYear === null && records > 0;
  });
  return { recorded: row?.amount ?? null, records: row?.records ?? 0 };
}

async function bodiesOf(
  { ledger, request, view }: Question,
  compared: readonly Compared[],
  what: 'projects' | 'people',
): Promise<Body[]> {
  if (compared.every(({ scope }) => scope.what !== what)) return [];
  const type = what === 'projects' ? 'project' : 'contribution';
  const rows = await listRecords(ledger.db, ledger.ledgerId, {
    view,
    type,
    programmeId: request.programme,
    offset: 0,
    limit: MOST_COUNTED,
  });
  return rows.filter(({ state }) => state !== 'withdrawn').map(({ body }) => body);
}

function lineOf(
  row: ClaimRow,
  scope: ReportedScope,
  { recorded, records }: { readonly recorded: string | null; readonly records: number },
): ReportedLine {
  const { claim, document } = row;
  const said = claim.attribution.find(({ role }) => role === 'speaker') ?? claim.attribution[0];
  const { low, high, unit, cautions } = scope;
  const figures = {
    measure: claim.measure,
    unit,
    low,
    high,
    recorded,
    records,
    ...besideRecorded({ low, high }, recorded),
  };
  const line = { ...figures, speaker: said?.office ?? said?.name ?? null, period: claim.period };
  const { id, title, outlet, publishedOn, voice } = document;
  return {
    ...figures,
    claim: toClaimAnswer(row),
    document: { id, title, outlet, publishedOn, voice },
    speaker: line.speaker,
    quote: claim.quote,
    cautions,
    sentence: reportedSentence(line),
    localSentence: localReportedSentence(line),
  };
}
