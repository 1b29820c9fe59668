/**
 * `npm run simulate -- [--seeds N] [--acts N] [--first N]`: the long form of the simulation. `--seed WORD` runs one seed,
 * `--only 3,17,20` then only these acts of it. Stops at the first broken law, unless `--all` is given, and looks for a short list
 * of acts that breaks it, unless `--plain` is. `--tell` prints every act. Ends with 1 where a law is broken.
 */
import { parseArgs } from 'node:util';
import { temporaryDatabase } from '../test/contract/database.ts';
import { shrink } from '../test/simulation/shrink.ts';
import type { Done, Outcome, Plan } from '../test/simulation/simulate.ts';
import { simulate } from '../test/simulation/simulate.ts';
import { tellFailure } from '../test/simulation/tellFailure.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '6' },
    acts: { type: 'string', default: '500' },
    first: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
    all: { type: 'boolean', default: false },
    tell: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
  },
});

const first = Number(values.first);
const only = values.only?.split(',').map(Number);
const seeds =
  values.seed === undefined
    ? Array.from({ length: Number(values.seeds) }, (_, index) => String(first + index))
    : [values.seed];
const database = await temporaryDatabase();
const broken = new Map<string, number>();
try {
  for (const seed of seeds) {
    const plan: Plan = { seed, acts: Number(values.acts) };
    const began = performance.now();
    const again = (replayed: readonly Done[]): Promise<Outcome> => simulate(database.db, { ...plan, replayed });
    const whole = await simulate(database.db, plan);
    const outcome = only ? await again(whole.done.filter(({ step }) => only.includes(step))) : whole;
    const { events, refused, told } = outcome;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `seed ${seed}: ${told.length} acts, ${refused} refused, ${events} versions, ${seconds} s – ${outcome.broken?.law ?? 'every law holds'}`,
    );
    if (values.tell) console.log(told.join('\n'));
    if (!outcome.broken) continue;
    broken.set(outcome.broken.law, (broken.get(outcome.broken.law) ?? 0) + 1);
    const isKnown = broken.get(outcome.broken.law) !== 1;
    const isShort = only !== undefined || values.plain;
    if (!isKnown) console.log(tellFailure(plan, isShort ? outcome : await shrink(outcome, again)));
    if (!values.all) break;
  }
} finally {
  await database.stop();
}
for (const [law, count] of broken) console.log(`${law}: broken by ${count} of ${seeds.length} seeds`);
process.exitCode = broken.size === 0 ? 0 : 1;
