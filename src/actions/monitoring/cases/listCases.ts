import { decide } from '../../../core/access/decide.ts';
import { caseStages } from '../../../core/monitoring/cases/caseState.ts';
import type { EscalatedTo } from '../../../core/monitoring/cases/caseEvent.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import { loadCaseDeadlines } from '../../../outside/files/loadCaseDeadlines.ts';
import type { CaseBoard, CaseColumn, CaseFilter, CaseLine } from '../../caseAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import type { PageRequest } from '../../page.ts';
import { pageOf, sliceOf } from '../../page.ts';
import { permit } from '../../permit.ts';
import { todayOf } from '../../programme/chosenDay.ts';
import { namesOfEntries } from '../../programme/namesOfEntries.ts';
import { caseLine } from './caseLine.ts';
import { knownCases } from './knownCases.ts';
import { placesAbove } from '../placesAbove.ts';
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

/** The board of cases, as far as the reader answers for their places. A filter that means nothing is left out. */
export async function listCases(ledger: Ledger, request: CasesRequest = {}): Promise<CaseBoard> {
  permit(ledger, 'see watched places');
  const day = todayOf(ledger);
  const deadlines = loadCaseDeadlines();
  const cases = [...(await knownCases(ledger)).values()];
  const lineage = await placesAbove(ledger);
  const seen = cases
    .filter(({ alert }) => decide(ledger.actor, 'see watched places', { place: lineage(alert.place) }).allowed)
    .map((state) => caseLine(state, deadlines, day));
  const filter = filterOf(request);
  const wanted = seen.filter((line) => isWanted(line, filter, lineage));
  const slice = sliceOf(filter.stage === null ? { limit: SHOWN } : request);
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
    themes: sorted(seen.map(({ alert }) => alert.theme)),
    owners: sorted(seen.flatMap(({ owners }) => owners)),
    names: await namesOfEntries(ledger, namedIn(columns, seen, filter)),
  };
}

function filterOf({ stage, within, theme, severity, overdue, owner }: CasesRequest): CaseFilter {
  return {
    stage: caseStages.find((each) => each === stage) ?? null,
    within: within || null,
    theme: theme || null,
    severity: severities.find((each) => each === severity) ?? null,
    overdue: overdue === true,
    owner: owner || null,
  };
}

function isWanted(line: CaseLine, filter: CaseFilter, lineage: (id: string) => readonly string[]): boolean {
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
  lines: readonly CaseLine[],
  { stage: wanted }: CaseFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): CaseColumn[] {
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

async function shownColumns(ledger: Ledger, columns: readonly CaseColumn[]): Promise<CaseColumn[]> {
  const alerts = columns.flatMap(({ items }) => items.map(({ alert }) => alert));
  const shown = await shownCaseAlerts(ledger, alerts);
  return columns.map((column) => ({
    ...column,
    items: column.items.map((line) => ({ ...line, alert: shown(line.alert) })),
  }));
}

function dueSoonest(one: CaseLine, other: CaseLine): number {
  return compare(orderOf(one), orderOf(other));
}

function orderOf({ due, alert, openedOn, id }: CaseLine): string {
  return `${due[0]?.by ?? '9999'} ${severities.length - severities.indexOf(alert.severity)} ${openedOn} ${id}`;
}

function closedLast(one: CaseLine, other: CaseLine): number {
  return compare(`${other.closedOn ?? ''} ${other.id}`, `${one.closedOn ?? ''} ${one.id}`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function sorted(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted();
}

function namedIn(columns: readonly CaseColumn[], seen: readonly CaseLine[], { within, owner }: CaseFilter): string[] {
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
