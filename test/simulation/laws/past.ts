/** As-of views equal a replay of the events, and nothing is ever lost. */
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import { getRecord } from '../../../src/actions/records/getRecord.ts';
import { mustHold } from '../acts/recordActs.ts';
import { isLive, latest, published } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import type { Person } from '../world.ts';
import { cast, nobody } from '../world.ts';
import { wholeList } from './readings.ts';

/** The ledger as it stood at an instant, for the public and for somebody who sees everything. */
export async function pastIsReplayed(run: Run, random: Random, start: number): Promise<void> {
  const then = random.chance(50) ? random.whole(start, run.now) : (random.some(run.model.records(), 1)[0]?.versions[0]?.at ?? start);
  const at = new Date(then).toISOString();
  const known = run.model.records(then);
  const working = known.filter(isLive).map((record) => `${record.id} v${latest(record).version}`);
  const shown = known.flatMap((record) => {
    const version = published(record);
    return version ? [`${record.id} v${version.version}`] : [];
  });
  const auditor = random.pick(cast.filter(({ role }) => role === 'auditor'));
  for (const [person, wanted] of [[nobody, shown], [auditor, working]] as const) {
    const { items, total } = await wholeList(ledgerOf(run, person), { at });
    const got = items.map(({ id, version }) => `${id} v${version}`);
    must('as of an instant is a replay', got.toSorted().join() === wanted.toSorted().join(), () => `${person.name} at ${at}: ${got.length} records instead of ${wanted.length}`);
    must('as of an instant is a replay', total === wanted.length, () => `${person.name} at ${at}: counted ${total} instead of ${wanted.length}`);
  }
  const record = known.length === 0 ? null : random.pick(known);
  if (!record) return;
  const page = await getRecord(ledgerOf(run, auditor), { id: record.id, at });
  must('as of an instant is a replay', page.version === latest(record).version, () => `${record.id} at ${at}: version ${page.version} instead of ${latest(record).version}`);
  mustHold(page, latest(record).content.body);
}

/** Every version that was ever written reads as it did, and the history holds for all of them. */
export async function nothingIsLost(run: Run): Promise<void> {
  const auditor: Person = { name: 'Auditor One', role: 'auditor' };
  const ledger = ledgerOf(run, auditor);
  for (const record of run.model.records()) {
    for (const version of record.versions) {
      const page = await getRecord(ledger, { id: record.id, version: version.version });
      const [got, wanted] = [[page.state, page.author, page.recordedBy, Date.parse(page.recordedAt)], [version.state, version.content.author, version.by, version.at]];
      must('nothing is lost', got.join() === wanted.join(), () => `${record.id} version ${version.version}: ${got.join(' ')} instead of ${wanted.join(' ')}`);
      mustHold(page, version.content.body);
      if (version.version < record.versions.length && record.versions.length > 4) continue;
    }
  }
  const report = await checkHistory(ledger);
  must('the history holds', report.ok, () => JSON.stringify(report.problems.slice(0, 3)));
}
