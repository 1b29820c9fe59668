/** As-of views equal a replay of the events, and nothing is ever lost. */
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import type { RecordAnswer } from '../../../src/actions/recordAnswers.ts';
import { compareVersions } from '../../../src/actions/records/compareVersions.ts';
import { getRecord } from '../../../src/actions/records/getRecord.ts';
import { mustHold } from '../acts/recordActs.ts';
import type { ModelRecord, Version } from '../model/model.ts';
import { isLive, latest, published } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import { cast, nobody } from '../world.ts';
import { pageOf, wholeList } from './readings.ts';

/** The ledger as it stood at an instant, for the public and for somebody who sees everything. */
export async function pastIsReplayed(run: Run, random: Random, start: number): Promise<void> {
  const moments = run.model.records().flatMap(({ versions }) => versions.map((version) => version.at));
  const then = random.chance(50) ? random.whole(start, run.now) : (random.some(moments, 1)[0] ?? start);
  const at = new Date(then).toISOString();
  const known = run.model.records(then);
  const working = known.filter(isLive).map((record) => `${record.id} v${latest(record).version}`);
  const shown = known.flatMap((record) => {
    const version = shownThen(run, record);
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
  const [open, wanted] = [await pageOf(run, nobody, { id: record.id, at }), shownThen(run, record)];
  must(
    'as of an instant is a replay',
    open?.version === wanted?.version,
    () =>
      `the public gets version ${open?.version ?? 'none'} of ${record.id} at ${at} instead of ${wanted?.version ?? 'none'}`,
  );
  if (open && wanted) mustHold(open, wanted.content.body);
}

/** What the public is shown of a record as it stood: nothing, once it is withdrawn. */
function shownThen({ model }: Run, record: ModelRecord): Version | null {
  const now = model.record(record.id);
  return now && published(now) ? published(record) : null;
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
