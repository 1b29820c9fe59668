/** What a ledger holds of what it watches, without ids, times and numbers that no two ledgers have in common. */
import type { Ledger } from '../../../src/actions/ledger.ts';
import { takenRows, heldRows } from '../../../src/store/monitoring/heldRows.ts';
import { listDatasetRows } from '../../../src/store/monitoring/datasets.ts';
import { countWaiting } from '../../../src/actions/monitoring/datasets/takeInHeld.ts';
import { readingsOf } from '../../../src/actions/monitoring/readingsOf.ts';
import { canonicalJson } from '../../../src/store/history/canonicalJson.ts';
import { foldCase } from '../../../src/core/monitoring/cases/foldCase.ts';
import { listCaseEvents } from '../../../src/store/monitoring/cases.ts';
import { latestRun } from '../../../src/store/monitoring/runs.ts';
import { ruleStatesOf } from '../../../src/store/monitoring/ruleStates.ts';
import { newestNotice } from '../../../src/store/monitoring/notices.ts';
import { incidence } from '../watchedLedger.ts';
import type { LivedLedger } from './ledgers.ts';

const villages = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2'];

export async function saidOf(ledger: Ledger) {
  const { db, ledgerId } = ledger;
  const alerts = await db
    .selectFrom('alert_events as e')
    .innerJoin('runs as r', (join) => join.onRef('r.ledger_id', '=', 'e.ledger_id').onRef('r.number', '=', 'e.run'))
    .select(['r.number', 'r.day', 'e.alert_id', 'e.kind'])
    .where('e.ledger_id', '=', ledgerId)
    .orderBy('e.run')
    .orderBy('e.position')
    .execute();
  const datasets = await listDatasetRows(db, ledgerId, {});
  const readings = await readingsOf(ledger, { indicator: incidence, places: villages });
  const last = await latestRun(db, ledgerId);
  const states = last === undefined ? [] : await ruleStatesOf(db, ledgerId, last.number);
  return {
    alerts: alerts.map((row) => Object.values(row).join(' ')),
    cases: await casesOf(ledger),
    datasets: datasets.map(({ title, state, version, readings: count, held, recorded_by }) =>
      canonicalJson({ title, state, version, count, held, recorded_by }),
    ),
    readings: readings.map(({ place, period, value, known }) => `${place} ${period} ${value} ${known}`).toSorted(),
    states: states.map(({ state: { columns, ...rest } }) => canonicalJson([...columns, rest])),
    notices: await noticesOf(ledger),
    withheld: (await withheldOf(ledger)).toSorted(),
  };
}

async function casesOf({ db, ledgerId }: Ledger): Promise<string[]> {
  const ids = await db
    .selectFrom('case_events')
    .select('case_id')
    .distinct()
    .where('ledger_id', '=', ledgerId)
    .execute();
  const events = await listCaseEvents(
    db,
    ledgerId,
    ids.map(({ case_id }) => case_id),
  );
  return [...events]
    .map(([id, of]) => `${foldCase(id, of)?.alert.id}: ${of.map(({ step, by }) => `${step.kind} by ${by}`).join(', ')}`)
    .toSorted();
}

async function noticesOf({ db, ledgerId }: Ledger): Promise<string[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['kind', 'run'])
    .where('ledger_id', '=', ledgerId)
    .orderBy('number')
    .execute();
  return rows.map(({ kind, run }) => `${kind} ${run ?? ''}`);
}

async function withheldOf({ db, ledgerId }: Ledger): Promise<string[]> {
  const rows = await db
    .selectFrom('withheld_cells')
    .select(['indicator', 'audience', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .execute();
  return rows.map((row) => Object.values(row).join(' '));
}

/** Rows that wait although all of their codes were judged: nobody would see to them any more. */
export async function forgottenRows(ledger: Ledger): Promise<number> {
  const { db, ledgerId } = ledger;
  let forgotten = 0;
  for (const dataset of await listDatasetRows(db, ledgerId, {})) {
    if (dataset.state === 'withdrawn') continue;
    const [held, taken] = await Promise.all([heldRows(db, ledgerId, dataset.id), takenRows(db, ledgerId, dataset.id)]);
    forgotten += held.length - taken.size - (await countWaiting(ledger, dataset));
  }
  return forgotten;
}

/** What the webhook was told, each piece of news once, and the keys of messages that came more than once. */
export function toldTo({ hook }: LivedLedger) {
  const bodies = hook.posts.map(({ body, headers }) => ({
    key: String(headers['counterfoil-notice']),
    items: (JSON.parse(body) as { readonly items: readonly { readonly sentence: object; readonly kind: string }[] })
      .items,
  }));
  const news = bodies.flatMap(({ items }) => items.map(({ kind, sentence }) => canonicalJson([kind, sentence])));
  const repeated = bodies.filter(({ key }, at) => bodies.findIndex((other) => other.key === key) < at);
  return { news: [...new Set(news)].toSorted(), repeated: repeated.map(({ key }) => key) };
}

/** Numbers of notices that no delivery of a subscription says anything final about. */
export async function untold({ db, ledgerId }: Ledger): Promise<number[]> {
  const newest = await newestNotice(db, ledgerId);
  const own = await db
    .selectFrom('notices')
    .select('number')
    .where('ledger_id', '=', ledgerId)
    .where('number', '<=', String(newest))
    .execute();
  const ends = await db
    .selectFrom('deliveries')
    .select(['first_notice', 'last_notice'])
    .where('ledger_id', '=', ledgerId)
    .where('outcome', 'in', ['delivered', 'nothing'])
    .execute();
  return own
    .map(({ number }) => Number(number))
    .filter((number) => !ends.some((end) => Number(end.first_notice) <= number && number <= Number(end.last_notice)));
}
