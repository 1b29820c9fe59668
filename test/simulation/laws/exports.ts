/** Files that somebody takes away hold what he may see, and drafts only for those with the right to export. */
import { exportRecords } from '../../../src/actions/exports/exportRecords.ts';
import { CounterfoilError } from '../../../src/core/errors/errors.ts';
import { mayExport, seesAll } from '../model/access.ts';
import type { Version } from '../model/model.ts';
import { isLive, latest, published } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import type { Person } from '../world.ts';
import { joined } from './readings.ts';

/** One type of record in one view, drawn at random. */
export async function exportsAreRight(run: Run, person: Person, random: Random): Promise<void> {
  const type = random.pick(['transaction', 'transaction', 'finding', 'pairing'] as const);
  const view = random.pick(['working', 'working', 'published'] as const);
  const isAllowed = view === 'published' || mayExport(person);
  const style = { format: 'json', header: 'labels', locale: 'en' } as const;
  const what = `${person.name}, ${type}, ${view}`;
  let file: string | null = null;
  try {
    file = await joined(exportRecords(ledgerOf(run, person), { type, view }, style));
  } catch (error) {
    if (!(error instanceof CounterfoilError) || error.code !== 'NOT_ALLOWED') throw error;
  }
  must(
    'drafts are exported by those with the right',
    (file !== null) === isAllowed,
    () => `${what}: ${file === null ? 'refused' : 'given'}`,
  );
  if (file === null) return;
  const wanted = run.model.ofType(type).flatMap((record) => {
    const version: Version | null =
      view === 'published' ? published(record) : isLive(record) && seesAll(person, record) ? latest(record) : null;
    return version ? [`${record.id} v${version.version} ${version.state}`] : [];
  });
  const rows = JSON.parse(file) as readonly { id: string; version: number; state: string }[];
  const got = rows.map(({ id, version, state }) => `${id} v${version} ${state}`);
  must(
    'an export holds what the reader may see',
    got.toSorted().join() === wanted.toSorted().join(),
    () => `${what}: ${got.length} records instead of ${wanted.length}`,
  );
}
