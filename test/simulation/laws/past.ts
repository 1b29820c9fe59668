/** As-of views equal a replay of the events, and nothing is ever lost. */
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import type { RecordAnswer } from '../../../src/actions/recordAnswers.ts';
import { compareVersions } from '../../../src/actions/records/compareVersions.ts';
import { getRecord } from '../../../src/actions/records/getRecord.ts';
import { mustHold } from '../acts/recordActs.ts';
import type { Version } from '../model/model.ts';
import { isLive, latest, published } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import { cast, nobody } from '../world.ts';
import { wholeList } from './readings.ts';

/** The ledger as it stood at an instant, for the public and for somebody who sees everything. */
export async function pastIsReplayed(run: Run, random: Random, start: number): Promise<void> {
  const then = random.chance(50)
    ? random.whole(start, run.now)
    : (random.some(run.model.records(), 1)[0]?.versions[0]?.at ?? start);
  const at = new Date(then).toISOString();
  const known = run.model.records(then);
  const working = known.filter(isLive).map((record) => `${record.id} v${latest(record).version}`);
  const shown = known.flatMap((record) => {
    const version = published(record);
    return version ? [`${record.id} v${version.version}`] : [];
  });
  const auditor = random.pick(cast.filter(({ role }) => role === 'auditor'));
  for (const [person, wanted] of [
    [nobody, shown],
    [auditor, working],
  ] as const) {
    const { items, total } = await wholeList(ledgerOf(run, person), { at });
    const got = items.map(({ id, version }) => `${id} v${version}`);
    must(
      'as of an instant is a replay',
      got.toSorted().join() === wanted.toSorted().join(),
      () => `${person.name} at ${at}: ${got.length} records instead of ${wanted.length}`,
    );
    must(
      'as of an instant is a replay',
      total === wanted.length,
      () => `${person.name} at ${at}: counted ${total} instead of ${wanted.length}`,
    );
  }
  const record = known.length === 0 ? null : random.pick(known);
  if (!record) return;
  const page = await getRecord(ledgerOf(run, auditor), { id: record.id, at });
  must(
    'as of an instant is a replay',
    page.version === latest(record).version,
    () => `${record.id} at ${at}: version ${page.version} instead of ${latest(record).version}`,
  );
  mustHold(page, latest(record).content.body);
}

/** Every version that was ever written reads as it did, and the history holds for all of them. */
export async function nothingIsLost(run: Run): Promise<void> {
  const ledger = ledgerOf(run, { name: 'Auditor One', role: 'auditor' });
  for (const { id, versions } of run.model.records()) {
    for (let index = 0; index < versions.length; index += 2) {
      const [one, next] = [versions[index], versions[index + 1] ?? versions[index]];
      if (!one || !next) continue;
      const found = await compareVersions(ledger, { id, from: one.version, to: next.version });
      mustRead(found.before, one);
      mustRead(found.after, next);
    }
  }
  const report = await checkHistory(ledger);
  must('the history holds', report.ok, () => JSON.stringify(report.problems.slice(0, 3)));
}

function mustRead(answer: RecordAnswer, { version, state, content, by, at }: Version): void {
  const got = [answer.version, answer.state, answer.author, answer.recordedBy, Date.parse(answer.recordedAt)];
  const wanted = [version, state, content.author, by, at];
  must(
    'nothing is lost',
    got.join() === wanted.join(),
    () => `${answer.id}: ${got.join(' ')} instead of ${wanted.join(' ')}`,
  );
  mustHold(answer, content.body);
}
