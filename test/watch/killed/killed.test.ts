/**
 * Programs that are killed at random moments leave nothing half done and forget nothing: whoever asks again comes to what
 * comes of the same days undisturbed. COUNTERFOIL_KILLS says how often each act is killed (`COUNTERFOIL_KILLS=20 npx vitest run
 * test/watch/killed`), COUNTERFOIL_SEED which moments.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import type { Ledger } from '../../../src/actions/ledger.ts';
import type { TemporaryDatabase } from '../../contract/database.ts';
import { temporaryDatabase } from '../../contract/database.ts';
import { randomOf } from '../../simulation/random.ts';
import { incidence } from '../watchedLedger.ts';
import type { Act } from './acts.ts';
import type { Story } from './ledgers.ts';
import { livedLedger, liveKilled, liveUndisturbed } from './ledgers.ts';
import { forgottenRows, saidOf, toldTo, untold } from './said.ts';

const kills = Number(process.env['COUNTERFOIL_KILLS'] ?? 0);
const seed = Number(process.env['COUNTERFOIL_SEED'] ?? 1);

const folder = mkdtempSync(join(tmpdir(), 'cf-killed-'));
let database: TemporaryDatabase;
beforeAll(async () => {
  database = await temporaryDatabase();
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(title: string, rows: readonly string[]): Act {
  const path = join(folder, `${title}.csv`);
  writeFileSync(
    path,
    ['place,indicator,period,value', ...rows.map((row) => row.replace(' ', `,${incidence},`))].join('\n'),
  );
  return { kind: 'take in', path, title };
}

const run: Act = { kind: 'run' };
const send: Act = { kind: 'send' };

/** Villages slip back; some come under codes that somebody has to judge; a correction comes, and is taken back; days are missed. */
const story = (): Story => [
  ['2020-02-01', fileOf('survey', ['N-1 2018,1', 'N-2 2018,1', 'X-3 2018,1', 'S-1 2018,1'])],
  ['2020-02-01', run],
  ['2020-03-01', fileOf('next', ['N-1 2019,5', 'N-2 2019,1', 'X-3 2019,6', 'X-4 2019,6', 'S-1 2019,5'])],
  ['2020-03-01', run],
  ['2020-03-01', send],
  ['2020-03-02', { kind: 'judge', codes: { 'X-3': 'N-3', 'X-4': 'N-4' } }],
  ['2020-03-02', run],
  ['2020-03-02', { kind: 'move', title: 'next', move: 'approve' }],
  ['2020-03-02', { kind: 'move', title: 'next', move: 'publish' }],
  ['2020-03-03', { kind: 'work on cases' }],
  ['2020-03-03', send],
  ['2020-04-01', fileOf('correction', ['N-1 2019,1'])],
  ['2020-04-01', run],
  ['2020-04-02', { kind: 'move', title: 'correction', move: 'withdraw' }],
  ['2020-04-02', run],
  ['2020-04-05', run],
  ['2020-05-20', run],
  ['2020-05-20', send],
];

it(
  'whoever is killed and asks again comes to what comes of the same days undisturbed',
  { timeout: 3_600_000 },
  async () => {
    const [calm, killed] = [await livedLedger(database, 'calm'), await livedLedger(database, 'killed')];
    const ledgerOf = (ledgerId: string): Ledger => ({ ...database.ledger(), ledgerId });
    const took = await liveUndisturbed(database, calm, story());
    const random = randomOf(`killed ${seed}`);
    const chosen = new Set([5, 8, 16, 17]);
    const count = await liveKilled(database, killed, story(), {
      took,
      times: (step) => (kills > 0 ? kills : chosen.has(step) ? 1 : 0),
      random: () => random.whole(0, 1000) / 1000,
      check: async () => expect(await forgottenRows(ledgerOf(killed.id))).toBe(0),
    });
    if (kills > 0) console.info(`${count} killed at work; told twice: ${toldTo(killed).repeated.join(', ')}`);
    expect(await saidOf(ledgerOf(killed.id))).toEqual(await saidOf(ledgerOf(calm.id)));
    expect(toldTo(killed).news).toEqual(toldTo(calm).news);
    expect(await untold(ledgerOf(killed.id))).toEqual([]);
    expect(await checkHistory(ledgerOf(killed.id))).toMatchObject({ ok: true, problems: [] });
    calm.hook.close();
    killed.hook.close();
  },
);
