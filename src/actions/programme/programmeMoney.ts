/** What a programme promised, sent and received, by year and by donor, and who sent what where in which year. */
import type { LineageOf } from '../../core/ledger/boundary.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';
import type { MoneyOf, StagesByCurrency } from '../programmeAnswers.ts';
import type { Names } from '../recordAnswers.ts';
import type { TotalCell, TotalsRequest } from '../totalAnswers.ts';
import { getTotals } from '../totals/getTotals.ts';
import { totalsView } from './shownView.ts';
import type { BothSides } from './stagesByCurrency.ts';
import { moneyOf, stagesByCurrency } from './stagesByCurrency.ts';

const stages = ['pledge', 'commitment', 'disbursement', 'expenditure'] as const;

/** What was disbursed in one cell of donor × place × year. */
export interface SentCells {
  readonly cells: readonly TotalCell[];
  readonly lineageOf: LineageOf;
}

export interface ProgrammeMoney {
  readonly stages: readonly StagesByCurrency[];
  readonly sent: SentCells;
  readonly names: Names;
}

export async function programmeMoney(ledger: Ledger, programme: string, view: ShownView): Promise<ProgrammeMoney> {
  const [byYear, byDonor, finest] = await Promise.all([
    bothSides(ledger, { programme, by: ['year'] }, view),
    bothSides(ledger, { programme, by: ['donor'] }, view),
    getTotals(ledger, { programme, by: ['donor', 'place', 'year'], view: totalsView(ledger, view) }),
  ]);
  const cells = finest.figures.flatMap((figure) => figure.cells.filter(({ amounts }) => amounts !== null));
  const ids = new Set(cells.flatMap(({ keys: [donor = '', place = ''] }) => [donor, place]));
  return {
    stages: stagesByCurrency(byYear, byDonor),
    sent: { cells, lineageOf: await lineages(ledger.db, ledger.ledgerId, [...ids]) },
    names: { ...byYear.sent.names, ...byDonor.sent.names, ...byDonor.received.names },
  };
}

/** What is recorded in all for a scope: a programme, recipients, or donors. */
export async function moneyInAll(
  ledger: Ledger,
  scope: Pick<TotalsRequest, 'programme' | 'donors' | 'recipients'>,
  view: ShownView,
): Promise<MoneyOf[]> {
  return moneyOf(await bothSides(ledger, scope, view));
}

async function bothSides(ledger: Ledger, scope: TotalsRequest, shown: ShownView): Promise<BothSides> {
  const view = totalsView(ledger, shown);
  const [sent, received] = await Promise.all([
    getTotals(ledger, { ...scope, stages, side: 'sent', view }),
    getTotals(ledger, { ...scope, stages: ['disbursement'], side: 'received', view }),
  ]);
  return { sent, received };
}
