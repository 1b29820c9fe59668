import { decide } from '../../../core/access/decide.ts';
import { caseStages } from '../../../core/monitoring/cases/caseState.ts';
import type { EscalatedTo } from '../../../core/monitoring/cases/caseEvent.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import { loadCaseDeadlines } from '../../../outside/files/loadCaseDeadlines.ts';
import type { CaseBoard, CaseColumn, CaseFilter } from '../../caseAnswers.ts';
import { noSuch, notRegistered, oneAsked } from '../../filterNotUnderstood.ts';
import type { Ledger } from '../../ledger.ts';
import { entriesInOrder } from '../../listEntries.ts';
import type { Slice } from '../../../store/records/slice.ts';
import type { PageRequest } from '../../page.ts';
import { pageOf, sliceOf } from '../../page.ts';
import { permit } from '../../permit.ts';
import { todayOf } from '../../programme/chosenDay.ts';
import { namesOfEntries } from '../../programme/namesOfEntries.ts';
import { caseLine } from './caseLine.ts';
import { knownCases } from './knownCases.ts';
import { placesAbove } from '../placesAbove.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { shownCaseAlerts } from './shownCase.ts';

/** Cases in a column of the board where no stage is asked for; the filter leads to the others. */
const SHOWN = 20;

export interface CasesRequest extends PageRequest {
  readonly stage?: string | undefined;
  readonly within?: string | undefined;
  readonly theme?: string | undefined;
  readonly severity?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly owner?: string | undefined;
}

/** Before it is known what the reader may see of its alert. */
type Line = ReturnType<typeof caseLine>;
type Column = Omit<CaseColumn, 'items'> & { readonly items: readonly Line[] };

/** The board of cases, as far as the reader answers for their places. Throws FILTER_NOT_UNDERSTOOD. */
export async function listCases(ledger: Ledger, request: CasesRequest = {}): Promise<CaseBoard> {
  const slice = sliceOf(request);
  return boardOf(ledger, request, oneStage(request) === null ? { offset: 0, limit: SHOWN } : slice);
}

/** The same with all of them in their columns, read at once. */
export async function everyCase(ledger: Ledger, request: Omit<CasesRequest, keyof PageRequest>): Promise<CaseBoard> {
  return boardOf(ledger, request, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
}

async function boardOf(ledger: Ledger, request: CasesRequest, slice: Slice): Promise<CaseBoard> {
  permit(ledger, 'see watched places');
  const day = todayOf(ledger);
  const deadlines = loadCaseDeadlines();
  const cases = [...(await knownCases(ledger)).values()];
  const lineage = await placesAbove(ledger);
  const seen = cases
    .filter(({ alert }) => decide(ledger.actor, 'see watched places', { place: lineage(alert.place) }).allowed)
    .map((state) => caseLine(state, deadlines, day));
  const themes = sorted(seen.map(({ alert }) => alert.theme));
  const owners = sorted(seen.flatMap(({ owners: theirs }) => theirs));
  const filter = filterOf(request);
  await checkNames(ledger, filter, { themes, owners });
  const wanted = seen.filter((line) => isWanted(line, filter, lineage));
  const columns = await shownColumns(ledger, columnsOf(wanted, filter, slice));
  const total = filter.stage === null ? 0 : (columns[0]?.total ?? 0);
  const open = seen.filter(({ stage }) => stage !== 'closed');
  return {
    day,
    filter,
    columns,
    next: pageOf(columns[0]?.items ?? [], total, slice).next,
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    themes,
    owners,
    names: await namesOfEntries(ledger, namedIn(columns, seen, filter)),
  };
}

function oneStage({ stage }: CasesRequest): CaseFilter['stage'] {
  return oneAsked('stage', stage, caseStages) ?? null;
}

function filterOf({ stage, within, theme, severity, overdue, owner }: CasesRequest): CaseFilter {
  return {
    stage: oneStage({ stage }),
    within: within || null,
    theme: theme || null,
    severity: oneAsked('severity', severity, severities) ?? null,
    overdue: overdue === true,
    owner: owner || null,
  };
}

/** What is named has to be there; that no case is about it now is an answer. */
async function checkNames(
  ledger: Ledger,
  { within, theme, owner }: CaseFilter,
  { themes, owners }: Pick<CaseBoard, 'themes' | 'owners'>,
): Promise<void> {
  if (within !== null && (await placesAbove(ledger))(within).length === 0) throw notRegistered('within', within);
  if (owner !== null && !owners.includes(owner) && (await entriesInOrder(ledger, [owner])).length === 0) {
    throw notRegistered('owner', owner);
  }
  if (theme === null || themes.includes(theme)) return;
  const { rules } = await publishedRules(ledger, await watchedIndicators(ledger));
  const known = sorted([...themes, ...rules.map(({ rule }) => rule.theme)]);
  if (!known.includes(theme)) throw noSuch('theme', theme, known);
}

function isWanted(line: Line, filter: CaseFilter, lineage: (id: string) => readonly string[]): boolean {
  const { stage, within, theme, severity, overdue, owner } = filter;
  const { alert } = line;
  return (
    (stage === null || line.stage === stage) &&
    (within === null || lineage(alert.place).includes(within)) &&
    (theme === null || alert.theme === theme) &&
    (severity === null || alert.severity === severity) &&
    (!overdue || line.overdue) &&
    (owner === null || line.owners.includes(owner))
  );
}

function columnsOf(
  lines: readonly Line[],
  { stage: wanted }: CaseFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Column[] {
  const stages = wanted === null ? caseStages : [wanted];
  return stages.map((stage) => {
    const theirs = lines.filter((line) => line.stage === stage);
    return {
      stage,
      total: theirs.length,
      overdue: theirs.filter(({ overdue }) => overdue).length,
      items: theirs.toSorted(stage === 'closed' ? closedLast : dueSoonest).slice(offset, offset + limit),
    };
  });
}

async function shownColumns(ledger: Ledger, columns: readonly Column[]): Promise<CaseColumn[]> {
  const alerts = columns.flatMap(({ items }) => items.map(({ alert }) => alert));
  const shown = await shownCaseAlerts(ledger, alerts);
  return columns.map((column) => ({
    ...column,
    items: column.items.map((line) => ({
      ...line,
      alert: shown.alert(line.alert),
      muting: shown.muting(line.alert.id),
    })),
  }));
}

function dueSoonest(one: Line, other: Line): number {
  return compare(orderOf(one), orderOf(other));
}

function orderOf({ due, alert, openedOn, id }: Line): string {
  return `${due[0]?.by ?? '9999'} ${severities.length - severities.indexOf(alert.severity)} ${openedOn} ${id}`;
}

function closedLast(one: Line, other: Line): number {
  return compare(`${other.closedOn ?? ''} ${other.id}`, `${one.closedOn ?? ''} ${one.id}`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function sorted(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted();
}

function namedIn(columns: readonly CaseColumn[], seen: readonly Line[], { within, owner }: CaseFilter): string[] {
  const shown = columns.flatMap(({ items }) => items);
  return [
    ...shown.map(({ alert }) => alert.place),
    ...shown.flatMap(({ escalatedTo }) => (escalatedTo === null ? [] : [toldId(escalatedTo)])),
    ...seen.flatMap(({ owners }) => owners),
    ...[within, owner].filter((id) => id !== null),
  ];
}

/** Id of the party or place that was told. */
export function toldId(to: EscalatedTo): string {
  return to.kind === 'supervisor' ? to.party : to.place;
}
