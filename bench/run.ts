/**
 * `npm run bench [NAME…] [--short] [--seed N]`: runs the cases in bench/cases, each beside a peer in the same run, prints
 * their tables and keeps the raw rows under bench/runs/<date>/, with the machine they were measured on. Short runs and those
 * from a seed of one's own are not kept. `--rows TEXT` measures only the rows of `monitor` whose name has that in it, kept
 * under both names, and `--size PLACES,INDICATORS,MONTHS` makes its worlds of another size, which is not kept.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** One question that is answered by measuring. */
export interface BenchCase {
  readonly name: string;
  readonly question: string;
  run(options: BenchOptions): Promise<BenchResult>;
}

export interface BenchOptions {
  readonly short: boolean;
  /** Which world the simulations (outbreak, slipback) make up: another number, another world. */
  readonly seed: number;
  readonly rows: string;
  readonly size: string | undefined;
}

export interface BenchResult {
  /** Raw figures, for keeping. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  /** The same as a person reads it. */
  readonly text: string;
}

const folder = resolve(import.meta.dirname, 'cases');

async function casesNamed(names: readonly string[]): Promise<BenchCase[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<{ benchCase?: BenchCase }>),
  );
  const cases = modules.flatMap((module) => (module.benchCase ? [module.benchCase] : []));
  return cases.filter((one) => names.length === 0 || names.includes(one.name));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string', default: '0' },
      rows: { type: 'string', default: '' },
      size: { type: 'string' },
    },
  });
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
  };
  console.log(`Node ${machine.node}, ${machine.cores} × ${machine.cpu}`);
  const day = new Date().toISOString().slice(0, 10);
  for (const one of await casesNamed(positionals)) {
    console.log(`\n${one.name}: ${one.question}`);
    const seed = Number(values.seed);
    const { rows, text } = await one.run({ short: values.short, seed, rows: values.rows, size: values.size });
    console.log(text);
    if (values.short || seed !== 0 || values.size !== undefined) continue;
    const target = resolve(import.meta.dirname, 'runs', day);
    mkdirSync(target, { recursive: true });
    const name = [one.name, values.rows].filter(Boolean).join('-').replaceAll(/\W+/g, '-');
    writeFileSync(join(target, `${name}.json`), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  }
}

await main();
