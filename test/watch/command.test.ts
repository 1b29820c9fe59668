/** `counterfoil watch` on a real ledger: what it prints, for people and for programs. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { program } from '../../src/cli/program.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
beforeAll(async () => {
  watched = await watchedLedger();
  await watched.readings(
    incidence,
    [
      ['N-1', '2017', 1],
      ['N-1', '2018', 5],
      ['N-2', '2018', 1],
    ],
    '2019-02-01',
  );
  const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } } };
  await watched.switchOn('over-line', line, { title: 'Over the line' });
});
afterAll(() => watched.database.stop());

async function printed(...words: readonly string[]): Promise<string> {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    await program().parseAsync(['node', 'counterfoil', 'watch', ...words, '--data', watched.database.dataDir]);
  } finally {
    write.mockRestore();
  }
  return text;
}

describe('counterfoil watch', () => {
  it('runs, and says when nothing is new', async () => {
    expect(await printed('run')).toMatch(
      /^Run 1, \d{4}-\d\d-\d\d: 1 rule over 8 places and 3 readings, .* 1 alert on, 1 new,/,
    );
    expect(await printed('run')).toMatch(/^Nothing is new since run 1 of /);
  });

  it('lists alerts in either language, or as JSON', async () => {
    expect(await printed('alerts')).toMatch(
      /firing since 2018, nothing reported since 20\d\d, on readings that nobody approved yet; case \S+: new \(over-line/,
    );
    expect(await printed('alerts', '--language', 'zh')).toContain('Village N-1');
    expect(JSON.parse(await printed('alerts', '--place', 'S', '--json'))).toMatchObject({ total: 0, items: [] });
    for (const wrong of [
      ['--place', 'Nowhere'],
      ['--rule', 'nope'],
    ]) {
      await expect(printed('alerts', ...wrong)).rejects.toMatchObject({ code: 'FILTER_NOT_UNDERSTOOD' });
    }
  });

  it('explains a place', async () => {
    const text = await printed('explain', 'N-2');
    expect(text).toMatch(/^Village N-2 \(N-2\) on \d{4}-\d\d-\d\d:\nOver the line \(over-line\)\n {2}· /);
  });

  it('lists rules, and tests one on the past', async () => {
    expect(await printed('rules')).toMatch(/^over-line: Over the line\n {4}on; 1 alert; backtested 2020-01-01 \(/);
    const text = await printed('backtest', 'over-line', '--no-against', '--every', 'year', '--curve', '0:limit=2,4');
    expect(text).toContain('Nothing is known that it should have found');
    expect(text).toMatch(/\nlimit of test 1 4 +1 /);
    expect(text).toMatch(/\nKept as backtest .*\.\n$/);
  });

  it('silences, lists silences and ends them', async () => {
    expect(await printed('silence')).toBe('Nobody has asked for silence.\n');
    const today = new Date().toISOString().slice(0, 10);
    const asked = ['--place', 'N', '--reason', 'Moved', '--by', 'Office of North', '--until', today];
    const made = await printed('silence', ...asked);
    expect(made).toMatch(/^holds: place N, /);
    await printed('run');
    expect(await printed('alerts')).toContain('(muted) ');
    const id = /\(([^()]+)\)\n$/.exec(made)?.[1] ?? '';
    expect(await printed('silence', '--end', id, '--reason', 'Done')).toContain('ended early: Done');
  });
});
