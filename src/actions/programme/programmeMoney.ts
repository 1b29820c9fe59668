/** What a programme promised, sent and received, by year and by donor. */
import type { Ledger } from '../ledger.ts';
import type { StagesByCurrency } from '../programmeAnswers.ts';
import type { Names } from '../recordAnswers.ts';
import { getTotals } from '../totals/getTotals.ts';
import { stagesByCurrency } from './stagesByCurrency.ts';

const stages = ['pledge', 'commitment', 'disbursement', 'expenditure'] as const;

export async function programmeMoney(
  ledger: Ledger,
  programme: string,
): Promise<{
  readonly stages: readonly StagesByCurrency[];
  readonly names: Names;
  readonly donorsWithMoney: ReadonlySet<string>;
}> {
  const both = async (by: 'year' | 'donor') => {
    const [sent, received] = await Promise.all([
      getTotals(ledger, { programme, stages, side: 'sent', by: [by] }),
      getTotals(ledger, { programme, stages: ['disbursement'], side: 'received', by: [by] }),
    ]);
    return { sent, received };
  };
  const [byYear, byDonor] = await Promise.all([both('year'), both('donor')]);
  const found = stagesByCurrency(byYear, byDonor);
  return {
    stages: found,
    names: { ...byYear.sent.names, ...byDonor.sent.names, ...byDonor.received.names },
    donorsWithMoney: new Set(
      found.flatMap((each) => each.byDonor.filter((line) => line.disbursement !== null).map((line) => line.key)),
    ),
  };
}
