/** Runs in a process of its own, so that peak memory is that of one corpus alone. */
import { loadHighs } from '../../src/outside/solver/highs.ts';
import { Reckoning } from '../../src/core/reckoning/reckoning.ts';
import { heavyCorpus } from './heavyCorpus.ts';
import type { Corpus, CorpusPlan } from './makeCorpus.ts';
import { sideBySide } from './makeCorpus.ts';
import { plainAtoms } from './plainAtoms.ts';
import { wholeRegion } from './world.ts';

export interface ChildPlan {
  readonly who: 'ours' | 'peer';
  /** Reports round and say "about"; records are exact; at random most of what is said clashes. */
  readonly corpus: 'reports' | 'records' | 'random';
  readonly claims: number;
  /** In how many regions that share nothing. */
  readonly regions: number;
  readonly planted: number;
}

/** Seconds and milliseconds are processor time but for those called by the clock. */
export interface ChildResult {
  readonly seconds: number;
  readonly clockSeconds: number;
  /** The bounds of three sums. */
  readonly answerSeconds: number;
  /** Median and worst of one more claim. */
  readonly oneMoreMilliseconds: number;
  readonly slowestMilliseconds: number;
  readonly peakMebibytes: number;
  readonly components: number;
  readonly conflicts: number;
  /** Planted claims that no conflict names, and conflicts that name no planted claim; null where nothing is planted. */
  readonly missed: number | null;
  readonly invented: number | null;
  readonly outcome: string;
}

const MORE = 20;

function corpusOf({ claims, regions, planted, corpus }: ChildPlan): Corpus {
  if (corpus === 'random') return heavyCorpus(claims, 1);
  const plans = Array.from({ length: regions }, (_, index): CorpusPlan => ({
    size: wholeRegion,
    claims: claims / regions,
    planted: planted / regions,
    seed: index + 1,
    prefix: regions === 1 ? '' : `r${index}-`,
    isExact: corpus === 'records',
  }));
  return sideBySide(plans);
}

function timed<T>(work: () => T): { result: T; seconds: number; clockSeconds: number } {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, seconds: (user + system) / 1e6, clockSeconds: (performance.now() - start) / 1000 };
}

async function ours(plan: ChildPlan): Promise<ChildResult> {
  const { statements, queries, trees, planted } = corpusOf({ ...plan, claims: plan.claims + MORE });
  const solver = await loadHighs();
  // Planted claims, and those that they clash with, are part of what is measured first; the last others come one by one.
  const notes = new Set(planted.map(({ id }) => id));
  const against = new Set(planted.flatMap((one) => one.against));
  const later = new Set(statements.filter(({ id }) => !notes.has(id) && !against.has(id)).slice(-MORE));
  const first = statements.filter((one) => !later.has(one));
  const begun = timed(() => {
    const reckoning = new Reckoning({ statements: first, queries, trees, solver, all: false });
    return { reckoning, conflicts: reckoning.conflicts() };
  });
  const { reckoning, conflicts } = begun.result;
  const { components } = reckoning.summary();
  const asked = timed(() => reckoning.answers());
  const named = new Set(conflicts.flatMap(({ claims }) => claims));
  const times = [...later].map((one) => timed(() => reckoning.add(one)).seconds * 1000).sort((a, b) => a - b);
  return {
    seconds: begun.seconds,
    clockSeconds: begun.clockSeconds,
    answerSeconds: asked.seconds,
    oneMoreMilliseconds: times[Math.floor(times.length / 2)] ?? 0,
    slowestMilliseconds: times.at(-1) ?? 0,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
    components,
    conflicts: conflicts.length,
    missed: notes.size > 0 ? [...notes].filter((id) => !named.has(id)).length : null,
    invented: notes.size > 0 ? conflicts.filter(({ claims }) => !claims.some((id) => notes.has(id))).length : null,
    outcome: conflicts.length > 0 ? 'conflicts' : 'consistent',
  };
}

/** HiGHS on one unknown for each donor, county and year: whether all can be true, in floating point, and no more. */
async function peer(plan: ChildPlan): Promise<ChildResult> {
  const { statements } = corpusOf(plan);
  const solver = await loadHighs();
  const { result, seconds, clockSeconds } = timed(() => {
    const programme = solver.open(plainAtoms(statements));
    const { status } = programme.minimise({ columns: new Int32Array(0), coefficients: new Float64Array(0) });
    programme.dispose();
    return status;
  });
  return {
    seconds,
    clockSeconds,
    answerSeconds: 0,
    oneMoreMilliseconds: 0,
    slowestMilliseconds: 0,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
    components: 0,
    conflicts: 0,
    missed: null,
    invented: null,
    outcome: result,
  };
}

const plan = JSON.parse(process.argv[2] ?? '{}') as ChildPlan;
process.stdout.write(JSON.stringify(await (plan.who === 'ours' ? ours(plan) : peer(plan))));
