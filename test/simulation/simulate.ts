/** Runs a programme for years of random acts by random roles, and checks the laws of the ledger after each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { CounterfoilError } from '../../src/core/errors/errors.ts';
import type { Database } from '../../src/store/tables.ts';
import type { Spec } from './acts/spec.ts';
import { actOf } from './acts/actOf.ts';
import { chooseAct } from './acts/chooseAct.ts';
import { situationOf } from './acts/situation.ts';
import { checkLaws } from './checkLaws.ts';
import { nothingIsLost } from './laws/past.ts';
import { mustEqual, publicAnswers, publicSide } from './laws/sight.ts';
import { Model } from './model/model.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';
import type { Act, Run } from './run.ts';
import { LawBroken, ledgerOf, must } from './run.ts';
import type { SceneStep } from './scenes/scene.ts';
import { opening } from './scenes/scenes.ts';
import { entries, nobody } from './world.ts';

export interface Plan {
  readonly seed: string;
  /** With those of the scenes, which come first. */
  readonly acts: number;
  /** These acts as they were done before, and no others. */
  readonly replayed?: readonly Done[] | undefined;
  /** A ledger of its own where left out. */
  readonly ledgerId?: string | undefined;
  /** A law that is checked once, after all acts. */
  readonly atEnd?: ((run: Run) => Promise<void>) | undefined;
}

/** An act with all that is needed to do it again. */
export interface Done {
  readonly step: number;
  readonly at: number;
  readonly spec: Spec;
}

export interface Outcome {
  /** Null where every law held. */
  readonly broken: { readonly law: string; readonly message: string; readonly step: number } | null;
  /** What was done, one line for each act. */
  readonly told: readonly string[];
  readonly done: readonly Done[];
  readonly events: number;
  readonly refused: number;
}

const start = Date.parse('2010-03-01T08:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let ledgers = 0;

/** One simulation in a ledger of its own. Errors other than a broken law are laws broken too: nothing may crash. */
export async function simulate(db: Database, plan: Plan): Promise<Outcome> {
  ledgers += 1;
  const folder = mkdtempSync(join(tmpdir(), 'cf-simulation-'));
  const ledgerId = plan.ledgerId ?? `simulation-${ledgers}`;
  const fresh = { model: new Model(), count: 0, last: null, copy: null, met: new Map() };
  const run: Run = { ...fresh, db, ledgerId, folder, now: start };
  await loadRegistry(ledgerOf(run, { name: 'Administrator One', role: 'administrator' }), {
    entries,
    source: 'simulation',
  });
  const told: string[] = [];
  const done: Done[] = [];
  const ways = plan.replayed ?? Array.from({ length: plan.acts }, (_, index) => ({ step: index + 1 }));
  const scenes = opening(randomOf(plan.seed));
  let refused = 0;
  let step = 0;
  try {
    for (const way of ways) {
      step = way.step;
      run.count = step * 1000;
      const scene = 'spec' in way ? undefined : scenes[step - 1];
      const act = 'spec' in way ? again(run, way) : nextAct(run, randomOf(`${plan.seed} ${step}`), scene);
      if (!act) continue;
      done.push({ step, at: run.now, spec: act.spec });
      const code = await oneStep(run, randomOf(`${plan.seed} ${step} laws`), { act, step, told });
      if (scene) mustGoAsWritten(scene, act, code);
      if (code !== null) refused += 1;
    }
    await nothingIsLost(run);
    await plan.atEnd?.(run);
    return { broken: null, told, done, events: run.model.events, refused };
  } catch (error) {
    const law = error instanceof LawBroken ? error.law : 'nothing crashes';
    const message =
      error instanceof LawBroken
        ? error.message
        : `${law}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { broken: { law, message, step }, told, done, events: run.model.events, refused };
  } finally {
    await run.copy?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function nextAct(run: Run, random: Random, scene: SceneStep | undefined): Act | null {
  run.now = scene?.when?.({ run, random }) ?? later(run.now, random, scene === undefined);
  return scene ? actOf(run, scene.spec({ run, random })) : chooseAct(run, random);
}

/** Null where acts before it were left out that it needs. */
function again(run: Run, { at, spec }: Done): Act | null {
  run.now = at;
  return actOf(run, spec);
}

/** Some hours on, or up to forty days; often the first or the last instant of a day. */
function later(now: number, random: Random, mayLeap: boolean): number {
  const then = now + random.whole(1, mayLeap && random.chance(70) ? 40 * 24 : 5) * HOUR;
  const midnight = Math.ceil(then / DAY) * DAY;
  return random.chance(20) ? midnight - (random.chance(50) ? 1 : 0) : then;
}

/** Null, or the code with which the act was refused. */
async function oneStep(
  run: Run,
  random: Random,
  { act, step, told }: { readonly act: Act; readonly step: number; readonly told: string[] },
): Promise<string | null> {
  const situation = situationOf(run, act);
  run.met.set(situation, (run.met.get(situation) ?? 0) + 1);
  run.model.changed.clear();
  told.push(`${String(step).padStart(4)}  ${new Date(run.now).toISOString().slice(0, 16)}  ${act.words}`);
  const isWatched = random.chance(4);
  const side = publicSide(run);
  const before = isWatched ? await publicAnswers(run, nobody) : null;
  const code = await perform(act);
  told.push(`${told.pop() ?? ''} → ${code ?? 'done'}`);
  if (before && publicSide(run) === side) mustEqual(before, await publicAnswers(run, nobody), act.words);
  await checkLaws(run, random, { act, start });
  return code;
}

/** A scene that comes to something else than its words say sets no stage. */
function mustGoAsWritten({ comes }: SceneStep, { words }: Act, code: string | null): void {
  must('a scene goes as it is written', (code ?? 'done') === comes, () => `${words}: ${code ?? 'done'}, not ${comes}`);
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
