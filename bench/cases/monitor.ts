/** How many tests of rules over readings a second, with state carried, beside the same tests written plainly. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ChildPlan, ChildResult } from '../monitor/child.ts';

/** DHIS2's best published figure for a predictor, places a second, end to end; the goal is 200 times that, on one core. */
const PUBLISHED = 4700;
const GOAL = 200 * PUBLISHED;
const LONGEST = 1_800_000;
const run = promisify(execFile);

type Row = {
  readonly what: string;
  readonly who: string;
  readonly places: number;
  readonly indicators: number;
  readonly months: number;
} & { readonly [name in keyof ChildResult]: ChildResult[name] };

export const benchCase = {
  name: 'monitor',
  question: 'How many tests – one leaf, place, indicator and period – a second, and in how much memory?',
  async run({ short }: { short: boolean }): Promise<{ rows: Row[]; text: string }> {
    const rows: Row[] = [];
    for (const [what, plan] of plansOf(short)) rows.push(await measured(what, plan));
    return { rows, text: tableOf(rows) };
  },
};

function plansOf(short: boolean): (readonly [string, ChildPlan])[] {
  if (short) return [['a month', { who: 'ours', places: 100, indicators: 2, months: 60, measured: 1 }]];
  const listed = { places: 1165, indicators: 20, months: 120 };
  return [
    ['listed places, a month', { who: 'ours', ...listed, measured: 1 }],
    ['listed places, 24 months', { who: 'ours', ...listed, measured: 24 }],
    ['listed places, 120 months', { who: 'ours', ...listed, measured: 120 }],
    ['nation, a month', { who: 'ours', places: 3000, indicators: 50, months: 60, measured: 1 }],
    ['nation, 12 months', { who: 'ours', places: 3000, indicators: 50, months: 60, measured: 12 }],
    ['villages, one indicator', { who: 'ours', places: 100_000, indicators: 1, months: 120, measured: 120 }],
    ['listed places, a month', { who: 'plain', ...listed, measured: 1 }],
  ];
}

async function measured(what: string, plan: ChildPlan): Promise<Row> {
  const child = resolve(import.meta.dirname, '../monitor/child.ts');
  const { stdout } = await run(process.execPath, [child, JSON.stringify(plan)], { timeout: LONGEST });
  const result = JSON.parse(stdout) as ChildResult;
  const { who, places, indicators, months } = plan;
  return { what, who: who === 'ours' ? 'Counterfoil' : 'plain lists', places, indicators, months, ...result };
}

export function tableOf(rows: readonly Row[]): string {
  const rate = ({ tests, seconds }: Row): number => Math.round(tests / seconds);
  const columns: readonly (readonly [string, (row: Row) => string | number])[] = [
    ['who', (row) => row.who],
    ['places', (row) => row.places],
    ['indicators', (row) => row.indicators],
    ['tests', (row) => row.tests],
    ['CPU s', (row) => row.seconds.toFixed(2)],
    ['tests/s', rate],
    ['explained/s', (row) => (row.explainSeconds > 0 ? Math.round(10_000 / row.explainSeconds) : '–')],
    ['peak MiB', (row) => Math.round(row.peakMebibytes)],
  ];
  const line = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(28) + cells.map((cell) => String(cell).padStart(13)).join('');
  const header = line(
    '',
    columns.map(([name]) => name),
  );
  const lines = rows.map((row) =>
    line(
      row.what,
      columns.map(([, cell]) => cell(row)),
    ),
  );
  const slowest = Math.min(...rows.filter(({ who }) => who === 'Counterfoil').map(rate));
  const reached = slowest >= GOAL ? 'reached' : 'not reached';
  return [
    header,
    ...lines,
    `Goal of ${GOAL} tests a second on one core, from memory: ${reached} (slowest ${slowest}).`,
  ].join('\n');
}
