import { Command } from 'commander';
import type { TotalsRequest } from '../../actions/totalAnswers.ts';
import { print } from '../print.ts';
import { withDatabase } from '../withDatabase.ts';
import { dataOption } from './start.ts';

interface TotalsFlags {
  readonly data: string;
  readonly programme?: string;
  readonly inside?: readonly string[];
  readonly out?: boolean;
  readonly stage?: TotalsRequest['stages'];
  readonly side?: TotalsRequest['side'];
  readonly donor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly sector?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly by?: TotalsRequest['by'];
  readonly level?: TotalsRequest['placeLevel'];
  readonly currency?: string;
  readonly pricesOf?: string;
  readonly series?: readonly string[];
  readonly unpublished?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `counterfoil totals`: what came in over a boundary, at one stage and from one side at a time. */
export function totalsCommand(): Command {
  return new Command('totals')
    .description('add up transactions: what crossed a boundary, once, and what is left out of it')
    .option('--programme <id>', 'of this programme only')
    .option('--inside <id...>', 'places (with all below) that make the boundary; otherwise where the programme helps')
    .option('--out', 'what went out over the boundary instead of what came in')
    .option('--stage <stage...>', 'pledge, commitment, disbursement or expenditure; one figure for each', [
      'disbursement',
    ])
    .option('--side <side>', 'whose records: sent or received', 'sent')
    .option('--donor <id...>', 'given by these or by anybody below them')
    .option('--recipient <id...>', 'for these places or any below them')
    .option('--sector <code...>', 'for these sectors')
    .option('--from <day>', 'first day, as 2019-01-01')
    .option('--to <day>', 'last day')
    .option('--by <dimension...>', 'break down by donor, place, year, sector, programme')
    .option('--level <level>', 'places at this level: country, province, prefecture, county')
    .option('--currency <code>', 'convert into this currency, by the rates of --series')
    .option('--prices-of <year>', 'in constant prices of this year, by the indices of --series')
    .option('--series <id...>', 'records of exchange rates and price indices')
    .option('--unpublished', 'count what is not published yet, too')
    .addOption(dataOption())
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print the table as CSV')
    .action(async (flags: TotalsFlags) => {
      await runTotals(flags);
    });
}

async function runTotals(flags: TotalsFlags): Promise<void> {
  const [{ getTotals }, { attachTotals }, { ledgerFor }, { totalsCsv }, { totalsReport }] = await Promise.all([
    import('../../actions/totals/getTotals.ts'),
    import('../../actions/totals/attachTotals.ts'),
    import('../../actions/ledger.ts'),
    import('../../actions/programme/csvTables.ts'),
    import('./totalsReport.ts'),
  ]);
  const answer = await withDatabase({ dataDir: flags.data, makesOne: false }, async (open) => {
    const detach = attachTotals(open, flags.data, { makesOne: false });
    try {
      // Whoever can open the database may read all of it.
      return await getTotals(ledgerFor(open, { name: 'command line', role: 'auditor' }), requestOf(flags));
    } finally {
      await detach();
    }
  });
  if (flags.json === true) print(JSON.stringify(answer));
  else if (flags.csv === true) process.stdout.write(totalsCsv(answer));
  else print(totalsReport(answer));
}

/** Words are checked by the action, which names what it cannot take. */
function requestOf(flags: TotalsFlags): TotalsRequest {
  return {
    programme: flags.programme,
    ...(flags.inside && { boundary: { places: flags.inside } }),
    direction: flags.out === true ? 'out' : 'in',
    stages: flags.stage,
    side: flags.side,
    donors: flags.donor,
    recipients: flags.recipient,
    sectors: flags.sector,
    start: flags.from,
    end: flags.to,
    by: flags.by,
    placeLevel: flags.level,
    currency: flags.currency,
    priceYear: flags.pricesOf === undefined ? undefined : Number(flags.pricesOf),
    series: flags.series,
    view: flags.unpublished === true ? 'current' : 'published',
  };
}
