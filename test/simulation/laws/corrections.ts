/** The public log tells of everything that one person changed about what was public, in order, and of nothing else. */
import { listCorrections } from '../../../src/actions/listCorrections.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import type { Person } from '../world.ts';

/** Many records that are moved together stand in the history of each, and not in this log: docs/known-gaps.md says so. */
export async function correctionsAreTold(run: Run, person: Person): Promise<void> {
  const wanted = run.model
    .records()
    .flatMap(({ id, versions }) =>
      versions
        .filter(
          ({ change, isTogether }) =>
            !isTogether && (change === 'published again' || change === 'withdrawn from publication'),
        )
        .map(({ version, change, at, by }) => ({ at, line: `${id} v${version} ${change} by ${by}` })),
    );
  const { items, total } = await listCorrections(ledgerOf(run, person), { limit: 200 });
  const got = items.map(
    ({ recordCorrection, verb, by }) =>
      `${recordCorrection?.id ?? ''} v${recordCorrection?.version ?? ''} ${verb} by ${by}`,
  );
  const newestFirst = wanted.toSorted((a, b) => b.at - a.at).map(({ line }) => line);
  must(
    'what was public is corrected for all to read',
    got.join() === newestFirst.slice(0, 200).join() && total === wanted.length,
    () => `${person.name} reads of ${got.join(', ')} (${total}) instead of ${newestFirst.join(', ')}`,
  );
}
