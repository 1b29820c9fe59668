/** The public log tells of everything that was changed about what was public, in order, and of nothing else. */
import { listCorrections } from '../../../src/actions/listCorrections.ts';
import type { Version } from '../model/model.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import type { Person } from '../world.ts';
import { wordsAreFor } from './sight.ts';

interface Corrected extends Pick<Version, 'version' | 'change' | 'at' | 'by' | 'isTogether'> {
  readonly id: string;
}

const words = ['published again', 'withdrawn from publication'];

/** One line for each record, and one for all that were moved together. */
export async function correctionsAreTold(run: Run, person: Person): Promise<void> {
  const corrected = run.model
    .records()
    .flatMap(({ id, versions }) => versions.map((version): Corrected => ({ id, ...version })))
    .filter(({ change }) => words.includes(change));
  const wanted = Map.groupBy(corrected, ({ id, version, at, by, isTogether }) =>
    isTogether ? `${at} ${by}` : `${id} ${version}`,
  );
  const newestFirst = [...wanted.values()].toSorted((a, b) => (b[0]?.at ?? 0) - (a[0]?.at ?? 0)).map(lineOf);
  const answer = await listCorrections(ledgerOf(run, person), { limit: 200 });
  wordsAreFor(run, person, { name: 'corrections', answer });
  const { items, total } = answer;
  const got = items.map(({ recordCorrection: record, batchCorrection: batch, verb, by }) => {
    if (batch) return `together by ${by}: ${batch.published} published again, ${batch.withdrawn} withdrawn`;
    return `${record?.id ?? ''} v${record?.version ?? ''} ${verb} by ${by}`;
  });
  must(
    'what was public is corrected for all to read',
    got.join('\n') === newestFirst.slice(0, 200).join('\n') && total === wanted.size,
    () => `${person.name} reads of ${got.join(', ')} (${total}) instead of ${newestFirst.join(', ')}`,
  );
}

function lineOf(all: readonly Corrected[]): string {
  const [first] = all;
  if (!first?.isTogether)
    return `${first?.id ?? ''} v${first?.version ?? ''} ${first?.change ?? ''} by ${first?.by ?? ''}`;
  const [again, gone] = words.map((word) => all.filter(({ change }) => change === word).length);
  return `together by ${first.by}: ${again} published again, ${gone} withdrawn`;
}
