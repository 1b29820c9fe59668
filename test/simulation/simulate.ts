/** Runs a programme for years of random acts by random roles, and checks the laws of the ledger after each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { CounterfoilError } from '../../src/core/errors/errors.ts';
import type { Database } from '../../src/store/tables.ts';
import { chooseAct } from './acts/chooseAct.ts';
import { exportsAreRight } from './laws/exports.ts';
import { linksAreWhole, partsSayTheSame } from './laws/links.ts';
import { nothingCountsTwice, splitsAddUp, sumsAreGuarded, totalsAreRight } from './laws/money.ts';
import { nothingIsLost, pastIsReplayed } from './laws/past.ts';
import { listsAreRight, mustEqual, nothingLeaks, pagesAreRight, publicAnswers, publicSide } from './laws/sight.ts';
import { Model } from './model/model.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';
import type { Act, Run } from './run.ts';
import { LawBroken, ledgerOf, must } from './run.ts';
import { cast, entries, nobody } from './world.ts';

export interface Plan {
  readonly seed: string;
  readonly acts: number;
  /** Only these steps; all of them when left out. */
  readonly only?: readonly number[] | undefined;
}

export interface Outcome {
  /** Null where every law held. */
  readonly broken: { readonly law: string; readonly message: string; readonly step: number } | null;
  /** What was done, one line for each act. */
  readonly told: readonly string[];
  readonly steps: readonly number[];
  readonly events: number;
  readonly refused: number;
}

const start = Date.parse('2010-03-01T08:00:00Z');
const hour = 3_600_000;
let ledgers = 0;

/** One simulation in a ledger of its own. Errors other than a broken law are laws broken too: nothing may crash. */
export async function simulate(db: Database, plan: Plan): Promise<Outcome> {
  ledgers += 1;
  const folder = mkdtempSync(join(tmpdir(), 'cf-simulation-'));
  const ledgerId = `simulation-${ledgers}`;
  const run: Run = { model: new Model(), db, ledgerId, folder, now: start, count: 0, last: null };
  await loadRegistry(ledgerOf(run, { name: 'Administrator One', role: 'administrator' }), {
    entries,
    source: 'simulation',
  });
  const told: string[] = [];
  const steps = plan.only ?? Array.from({ length: plan.acts }, (_, index) => index + 1);
  let refused = 0;
  let step = 0;
  try {
    for (step of steps) {
      const random = randomOf(`${plan.seed} ${step}`);
      run.now += random.whole(1, 40 * 24) * hour;
      run.count = step * 1000;
      if (!(await oneStep(run, random, { step, told }))) refused += 1;
    }
    await nothingIsLost(run);
    return { broken: null, told, steps, events: run.model.events, refused };
  } catch (error) {
    const law = error instanceof LawBroken ? error.law : 'nothing crashes';
    const message =
      error instanceof LawBroken
        ? error.message
        : `${law}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { broken: { law, message, step }, told, steps, events: run.model.events, refused };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Answers whether the act was allowed. */
async function oneStep(run: Run, random: Random, { step, told }: { step: number; told: string[] }): Promise<boolean> {
  const act = chooseAct(run, random);
  told.push(`${String(step).padStart(4)}  ${new Date(run.now).toISOString().slice(0, 16)}  ${act.words}`);
  const isWatched = random.chance(6);
  const side = publicSide(run);
  const before = isWatched ? await publicAnswers(run, nobody) : null;
  const code = await perform(act);
  told.push(`${told.pop() ?? ''} → ${code ?? 'done'}`);
  if (before && publicSide(run) === side) mustEqual(before, await publicAnswers(run, nobody), act.words);
  await checkLaws(run, random);
  return code === null;
}

/** Null, or the code with which it was refused; either must be what the model expects. */
async function perform(act: Act): Promise<string | null> {
  const { words, against } = act;
  const expected = against.size === 0 ? 'to be done' : `a refusal (${[...against].join(', ')})`;
  try {
    await act.perform();
  } catch (error) {
    if (!(error instanceof CounterfoilError)) throw error;
    must(
      'nobody is kept from what he may do',
      against.size > 0,
      () => `${words}: ${error.code}, ${error.message} – expected ${expected}`,
    );
    must(
      'a refusal says why',
      against.has(error.code),
      () => `${words}: ${error.code}, ${error.message} – expected ${expected}`,
    );
    return error.code;
  }
  must('nobody does what he may not do', against.size === 0, () => `${words}: done – expected ${expected}`);
  return null;
}

/** The cheap ones after every act, the others now and then. */
async function checkLaws(run: Run, random: Random): Promise<void> {
  const person = random.pick(cast);
  if (random.chance(40)) await listsAreRight(run, person);
  if (random.chance(60)) await totalsAreRight(run, random);
  if (random.chance(15)) await pagesAreRight(run, person, random);
  if (random.chance(10)) await splitsAddUp(run);
  if (random.chance(10)) await partsSayTheSame(run);
  if (random.chance(10)) await linksAreWhole(run);
  if (random.chance(20)) await exportsAreRight(run, person, random);
  if (random.chance(15)) await pastIsReplayed(run, random, start);
  if (random.chance(5)) await nothingCountsTwice(run, random);
  if (random.chance(5)) await sumsAreGuarded(run, person);
  if (random.chance(5)) await nothingLeaks(run, person);
}
