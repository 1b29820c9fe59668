/** What a programme promised, sent and received, by year and by donor, and who sent what where in which year. */
import type { Stage } from '../../core/claims/claim.ts';
import { stages } from '../../core/claims/claim.ts';
import type { LineageOf } from '../../core/ledger/boundary.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';
import type { MoneyOf, StagesByCurrency } from '../programmeAnswers.ts';
import type { Names } from '../recordAnswers.ts';
import type { Dimension } from '../../core/ledger/rollUp.ts';
import type { TotalCell, TotalsAnswer, TotalsRequest } from '../totalAnswers.ts';
import { getTotals } from '../totals/getTotals.ts';
import { keptAnswers } from './keptAnswers.ts';
import { totalsView } from './shownView.ts';
import type { BothSides } from './stagesByCurrency.ts';
import { moneyOf, splitKeys, stagesByCurrency } from './stagesByCurrency.ts';

/** What was sent at one stage, in cells of donor × year × place. */
export interface SentCells {
  readonly cells: readonly TotalCell[];
  readonly lineageOf: LineageOf;
}

export interface ProgrammeMoney {
  readonly stages: readonly StagesByCurrency[];
  /** At the stage of disbursement. */
  readonly sent: SentCells;
  readonly sentAt: (stage: string) => SentCells;
  readonly names: Names;
}

/** Two questions answer all of it: sums by year and by donor come from the finest cells, which are exact. */
export async function programmeMoney(ledger: Ledger, programme: string, view: ShownView): Promise<ProgrammeMoney> {
  const both = await bothSides(ledger, { scope: { programme }, view, by: splitKeys });
  const reported = both.sent.figures.map(({ stage, cells }) => ({
    stage,
    cells: cells.filter(({ amounts }) => amounts !== null),
  }));
  const ids = new Set(
    reported.flatMap(({ cells }) => cells.flatMap(({ keys: [donor = '', , place = ''] }) => [donor, place])),
  );
  const lineageOf = await lineages(ledger.db, ledger.ledgerId, [...ids]);
  const sentAt = (wanted: string): SentCells => ({
    cells: reported.flatMap(({ stage, cells }) => (stage === wanted ? cells : [])),
    lineageOf,
  });
  return {
    stages: stagesByCurrency(both),
    sent: sentAt('disbursement'),
    sentAt,
    names: { ...both.sent.names, ...both.received.names },
  };
}

/** Stages that something is recorded at, as sent, and whether anything is as received. */
export interface StagesRecorded {
  readonly sent: readonly Stage[];
  readonly received: boolean;
}

/** What is recorded in all for a scope: a programme, recipients, or donors. Only the stages named are asked for. */
export async function moneyInAll(
  ledger: Ledger,
  scope: Pick<TotalsRequest, 'programme' | 'donors' | 'recipients'>,
  { view, recorded }: { readonly view: ShownView; readonly recorded?: StagesRecorded | undefined },
): Promise<MoneyOf[]> {
  return moneyOf(await bothSides(ledger, { scope, view, recorded }));
}

/** Of each programme the stages that anything is recorded at; programmes without money are left out. */
export async function stagesRecorded(ledger: Ledger, view: ShownView): Promise<ReadonlyMap<string, StagesRecorded>> {
  const { sent, received } = await bothSides(ledger, { scope: { by: ['programme'] }, view });
  const of = ({ figures }: TotalsAnswer): [string, Stage][] =>
    figures.flatMap(({ stage, cells }) => cells.map(({ keys }): [string, Stage] => [keys[0] ?? '', stage]));
  const got = new Set(of(received).map(([programme]) => programme));
  const gave = Map.groupBy(of(sent), ([programme]) => programme);
  return new Map(
    [...new Set([...gave.keys(), ...got])].map((programme) => [
      programme,
      { sent: (gave.get(programme) ?? []).map(([, stage]) => stage), received: got.has(programme) },
    ]),
  );
}

interface Asked {
  readonly scope: TotalsRequest;
  readonly view: ShownView;
  readonly by?: readonly Dimension[];
  readonly recorded?: StagesRecorded | undefined;
}

const published = keptAnswers<BothSides>();

async function bothSides(ledger: Ledger, asked: Asked): Promise<BothSides> {
  const view = totalsView(ledger, asked.view);
  const ask = () => totalsOf(ledger, asked, view);
  return view === 'published' ? published(ledger, JSON.stringify(asked), ask) : ask();
}

async function totalsOf(
  ledger: Ledger,
  { scope, by = scope.by ?? [], recorded }: Asked,
  view: NonNullable<TotalsRequest['view']>,
): Promise<BothSides> {
  // Places are needed of what was sent, to see which pairings it belongs to.
  const finest = by === splitKeys ? [...by, 'place' as const] : by;
  const [sent, received] = await Promise.all([
    getTotals(ledger, { ...scope, stages: recorded?.sent ?? stages, side: 'sent', by: finest, view }),
    recorded?.received === false
      ? null
      : getTotals(ledger, { ...scope, stages: ['disbursement'], side: 'received', by, view }),
  ]);
  return { sent, received: received ?? { ...sent, side: 'received', figures: [] } };
}
