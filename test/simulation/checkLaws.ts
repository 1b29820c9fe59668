/** Which laws are checked when: around what an act was about after every act, of the whole ledger now and then. */
import { correctionsAreTold } from './laws/corrections.ts';
import { exportsAreRight } from './laws/exports.ts';
import { filtersAreRight } from './laws/filters.ts';
import { linksAreWhole, partsSayTheSame } from './laws/links.ts';
import { nothingCountsTwice, splitsAddUp, sumsAreGuarded, totalAroundIsRight, totalsAreRight } from './laws/money.ts';
import { pastIsReplayed, recordIsReplayed } from './laws/past.ts';
import { listsAreRight, nothingLeaks, pageIsRight } from './laws/sight.ts';
import type { Random } from './random.ts';
import type { Act, Run } from './run.ts';
import { cast, nobody } from './world.ts';

export async function checkLaws(
  run: Run,
  random: Random,
  { act, start }: { readonly act: Act; readonly start: number },
): Promise<void> {
  await checkAround(run, random, act);
  const person = random.pick(cast);
  if (random.chance(15)) await listsAreRight(run, person);
  if (random.chance(25)) await filtersAreRight(run, person, random);
  if (random.chance(25)) await totalsAreRight(run, random);
  if (random.chance(5)) await splitsAddUp(run);
  if (random.chance(5)) await partsSayTheSame(run);
  if (random.chance(5)) await linksAreWhole(run);
  if (random.chance(15)) await exportsAreRight(run, person, random);
  if (random.chance(5)) await pastIsReplayed(run, random, start);
  if (random.chance(5)) await nothingCountsTwice(run, random);
  if (random.chance(5)) await sumsAreGuarded(run, person);
  if (random.chance(5)) await nothingLeaks(run, person);
}

/** Of the records that an act was about, done or refused, at most two. */
async function checkAround(run: Run, random: Random, { spec }: Act): Promise<void> {
  const { model } = run;
  const ids = [...new Set([...('id' in spec ? [spec.id] : []), ...model.changed])];
  for (const id of random.some(ids, 2)) {
    const record = model.record(id);
    if (!record) continue;
    await pageIsRight(run, nobody, record, random);
    await pageIsRight(run, random.pick(cast), record, random);
    await recordIsReplayed(run, id, random);
    await linksAreWhole(run, id);
    if (record.type !== 'transaction') continue;
    await splitsAddUp(run, id);
    await partsSayTheSame(run, id);
    await totalAroundIsRight(run, random, id);
  }
  if (ids.length > 0) await listsAreRight(run, random.pick(cast), ids);
  const isForAll = [...model.changed].some((id) =>
    model.record(id)?.versions.some(({ state }) => state === 'published'),
  );
  if (isForAll) await correctionsAreTold(run, random.pick(cast));
}
