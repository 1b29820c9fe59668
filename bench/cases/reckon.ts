/** How long it takes to find what claims contradict, at growing sizes, beside HiGHS on one unknown for each cell. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ChildPlan, ChildResult } from '../reckon/child.ts';

const GOAL = { claims: 10_000, seconds: 10, oneMoreMilliseconds: 100 };
const LONGEST = 1_800_000;
const run = promisify(execFile);

/** `type`, because an interface has no index signature, which the runner's rows have. */
type Row = {
  readonly what: string;
  readonly claims: number;
  readonly regions: number;
  readonly planted: number;
} & { readonly [name in keyof ChildResult]: ChildResult[name] };

export const benchCase = {
  name: 'reckon',
  question: 'How long until all conflicts among claims are known, and again after one more claim?',
  async run({ short }: { short: boolean }): Promise<{ rows: Row[]; text: string }> {
    const rows: Row[] = [];
    for (const plan of plansOf(short)) rows.push(await measured(plan));
    return { rows, text: tableOf(rows) };
  },
};

/** Claims of one region all hang together. */
function plansOf(short: boolean): ChildPlan[] {
  const plan = (claims: number, regions: number): ChildPlan => ({
    who: 'ours',
    corpus: 'reports',
    claims,
    regions,
    planted: claims / 100,
  });
  const together = (short ? [100] : [100, 1000, 3000, 10_000]).map((claims) => plan(claims, 1));
  const beside = together.flatMap((ours): ChildPlan[] => [ours, { ...ours, who: 'peer' }]);
  if (short) return beside;
  const records: ChildPlan = { ...plan(3000, 1), corpus: 'records' };
  const random: ChildPlan = { ...plan(1800, 1), corpus: 'random', planted: 0 };
  return [...beside, plan(1000, 10), plan(10_000, 100), records, random];
}

const names: Readonly<Record<ChildPlan['corpus'], string>> = {
  reports: 'Counterfoil',
  records: 'Counterfoil, exact records',
  random: 'Counterfoil, claims at random',
};

async function measured(plan: ChildPlan): Promise<Row> {
  const child = resolve(import.meta.dirname, '../reckon/child.ts');
  const { stdout } = await run(process.execPath, [child, JSON.stringify(plan)], { timeout: LONGEST });
  const result = JSON.parse(stdout) as ChildResult;
  const { claims, regions, planted } = plan;
  const what = plan.who === 'peer' ? 'HiGHS, cell by cell, yes or no' : names[plan.corpus];
  return { what, claims, regions, planted, ...result };
}

export function tableOf(rows: readonly Row[]): string {
  const columns: readonly (readonly [string, (row: Row) => string | number])[] = [
    ['claims', (row) => row.claims],
    ['regions', (row) => row.regions],
    ['CPU s', (row) => row.seconds.toFixed(2)],
    ['clock s', (row) => row.clockSeconds.toFixed(2)],
    ['bounds s', (row) => row.answerSeconds.toFixed(2)],
    ['1 more ms', (row) => row.oneMoreMilliseconds.toFixed(1)],
    ['at worst', (row) => row.slowestMilliseconds.toFixed(1)],
    ['peak MiB', (row) => Math.round(row.peakMebibytes)],
    ['planted', (row) => row.planted],
    ['conflicts', (row) => row.conflicts],
    ['missed', (row) => row.missed ?? '–'],
    ['invented', (row) => row.invented ?? '–'],
  ];
  const line = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(32) + cells.map((cell) => String(cell).padStart(10)).join('');
  const lines = rows.map((row) =>
    line(
      row.what,
      columns.map(([, cell]) => cell(row)),
    ),
  );
  return [
    line(
      '',
      columns.map(([name]) => name),
    ),
    ...lines,
    ...goalOf(rows),
  ].join('\n');
}

function goalOf(rows: readonly Row[]): string[] {
  const row = rows.find(
    ({ what, claims, regions }) => what === 'Counterfoil' && claims === GOAL.claims && regions === 1,
  );
  if (!row) return [`Goal of ${GOAL.claims} claims in one region: not measured in a short run.`];
  const said = (reached: boolean): string => (reached ? 'reached' : 'not reached');
  return [
    `Goal ${GOAL.claims} claims in ${GOAL.seconds} s: ${said(row.clockSeconds <= GOAL.seconds)} by the clock, ${said(row.seconds <= GOAL.seconds)} in processor time; ` +
      `one more in ${GOAL.oneMoreMilliseconds} ms: ${said(row.oneMoreMilliseconds <= GOAL.oneMoreMilliseconds)} (median).`,
  ];
}
