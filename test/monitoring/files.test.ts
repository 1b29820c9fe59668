/** What comes along as data – schema, ready-made indicators, sample – and the commands that run on files. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BacktestRequest } from '../../src/actions/monitoring/backtestRules.ts';
import { backtestRules } from '../../src/actions/monitoring/backtestRules.ts';
import { monitoringEffects } from '../../src/actions/monitoring/monitoringEffects.ts';
import type { RunReport, RunRequest } from '../../src/actions/monitoring/runRules.ts';
import { runRules } from '../../src/actions/monitoring/runRules.ts';
import { backtestLines, backtestText } from '../../src/cli/rules/backtestText.ts';
import { runLines, runText } from '../../src/cli/rules/runText.ts';
import { parseCurve } from '../../src/core/monitoring/backtest/curve.ts';
import { rulesJsonSchema } from '../../src/core/monitoring/rules/jsonSchema.ts';
import { readIndicatorSets } from '../../src/core/monitoring/rules/readRules.ts';
import { readTracked, root } from '../tidy/sources.ts';

const started = promisify(execFile);
const sample = join(root, 'data/monitoring/sample');
const files = {
  rules: join(sample, 'rules.json'),
  places: join(sample, 'places.csv'),
  observations: join(sample, 'observations.csv'),
  targets: null,
  day: '2024-06-30',
  today: '2024-06-30',
};
const run = (more: Partial<RunRequest> = {}): Promise<RunReport> =>
  runRules({ ...files, state: null, mostNotices: 50, explain: null, verified: null, ...more }, monitoringEffects);

/** Rows of a file that is not there, and of all that are. */
function rowsOr(path: string, lines: readonly string[]): typeof monitoringEffects.rows {
  return async function* rows(asked) {
    if (asked === path) for (const [at, line] of lines.entries()) yield { line: at + 1, cells: line.split(',') };
    else yield* monitoringEffects.rows(asked);
  };
}

async function command(...words: readonly string[]): Promise<{ text: string; errors: string; code: number }> {
  const process_ = started(process.execPath, ['src/cli/main.ts', 'rules', ...words], { cwd: root });
  return process_.then(
    ({ stdout, stderr }) => ({ text: stdout, errors: stderr, code: 0 }),
    ({ stdout, stderr, code }: { stdout: string; stderr: string; code: number }) => ({
      text: stdout,
      errors: stderr,
      code,
    }),
  );
}

describe('data/monitoring', () => {
  it('has the JSON Schema of what is read: run vitest with -u', async () => {
    const schema = `${JSON.stringify(rulesJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot(join(root, 'data/monitoring/rules.schema.json'));
  });

  it('has ready-made indicators of all themes, each in two languages and with a source', () => {
    const sets = readIndicatorSets(readTracked('data/monitoring/indicators.json'));
    const all = [...sets.values()].flat();
    expect(sets.size).toBe(8);
    expect(all.filter(({ title, source }) => source === '' || !title['en'] || !title['zh'])).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('a run over the sample', () => {
  it('tells who slips back, in one sentence, and carries its state', async () => {
    const first = await run({ day: '2023-06-30' });
    expect(first.problems).toEqual([]);
    const second = await run({ state: JSON.stringify(first.state) });
    expect(second.alerts.map(({ id, news, since, muting }) => [id, news, since, muting === null])).toEqual([
      ['exit-line/EX-101-07/composite-incidence', 'fired', '2023', true],
      ['exit-line/EX-112-05/composite-incidence', null, '2016', true],
      ['slip-back/EX-101-07/composite-incidence', 'back', '2021', true],
      ['income-trend/EX-101-04/income-per-person', null, '2019', true],
      ['income-trend/EX-101-07/income-per-person', null, '2019', true],
      ['not-reported/EX-102-09/composite-incidence', null, '2022', false],
    ]);
    const [fresh, lasting] = second.alerts;
    expect(fresh?.sentence).toEqual({
      en: 'Composite poverty incidence in Example Village 1-7 was 3% in 2023; the line for leaving is 3%.',
      zh: '示例村1-7 2023年综合贫困发生率为3%，退出线为3%。',
    });
    expect(lasting?.sentence['en']).toMatch(
      /was 2\.63% in 2023; the line for leaving is 3%; the alert stays on until it is below 2\.5%\.$/,
    );
    const lines = [...runLines(second)].map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]?.['records']).toMatchObject([
      { test: 'line', value: 3, limit: 3, exitLimit: 2.5, sources: ['Yearly survey 2023'] },
    ]);
    expect(lines.at(-1)).toMatchObject({ summary: { alerts: 6, fired: 1, ended: 0, muted: 1, refused: 0 } });
  });

  it('again on the same day says nothing new, and the same', async () => {
    const first = await run();
    const second = await run({ state: JSON.stringify(first.state) });
    expect(second.summary).toMatchObject({ alerts: 6, fired: 0, ended: 0, tests: 0 });
    expect(second.state).toEqual(first.state);
    await expect(run({ state: '{}' })).rejects.toMatchObject({ code: 'MONITORING_STATE_UNREADABLE' });
  });

  it('in Chinese, with what every test says of a place', async () => {
    const text = [...runText(await run({ explain: 'EX-101-01' }), 'zh')].join('\n');
    expect(text).toContain('· 示例村1-1 2023年综合贫困发生率为');
    expect(text).toContain('低于3%的警戒线');
    await expect(run({ explain: 'nowhere' })).rejects.toMatchObject({ code: 'OBSERVATION_PLACE_UNKNOWN' });
  });

  it('moves a rule that is seldom right to the digest', async () => {
    const effects = {
      ...monitoringEffects,
      rows: rowsOr('verified.csv', ['rule,true,false', 'slip-back,1,30', 'other,1,1']),
    };
    const text = (await readFile(files.rules, 'utf8')).replace(
      '"id": "slip-back",',
      '"id": "slip-back", "precision": { "target": 0.3 },',
    );
    const request = { ...files, state: null, mostNotices: 50, explain: null, verified: 'verified.csv' };
    const report = await runRules(request, { ...effects, text: () => Promise.resolve(text) });
    expect(report.problems).toMatchObject([{ file: 'verified', code: 'VERIFIED_WRONG', where: 'line 3' }]);
    expect(report.alerts.find(({ rule }) => rule === 'slip-back')?.muting).toMatchObject({
      by: 'precision',
      verified: 31,
    });
  });

  it('without readings has nothing to run on', async () => {
    const none = run({ observations: files.places });
    await expect(none).rejects.toMatchObject({ code: 'TABLE_COLUMN_MISSING' });
  });
});

describe('a backtest over the sample', () => {
  const backtest = (more: Partial<BacktestRequest> = {}): ReturnType<typeof backtestRules> => {
    const measured = {
      episodes: null,
      against: 'exit-line',
      lead: 2,
      officers: 1,
      since: '2020-01-01',
      every: 'month',
    } as const;
    return backtestRules({ ...files, ...measured, curves: [], ...more }, monitoringEffects);
  };

  it('measures, is the same every time, and draws a curve', async () => {
    const curves = [parseCurve('slip-back:0:limit=0.4,0.5,5')];
    const [first, second] = [await backtest({ curves }), await backtest({ curves })];
    expect([...backtestLines(first)]).toEqual([...backtestLines(second)]);
    const [line, slip] = first.measures;
    expect(line).toMatchObject({ rule: 'exit-line', alerts: 1, falsePositiveRate: null });
    // One village, two years before it is back at the line; and one that moved up when its figures were taken anew.
    expect(slip).toMatchObject({ found: 1, episodes: 1, meanDelay: -2, falsePositiveRate: 1 / 95 });
    expect(first.curve.map(({ value, measures }) => [value, measures.found])).toEqual([
      [0.4, 1],
      [0.5, 1],
      [5, 0],
    ]);
    expect([...backtestText(first)].join('\n')).toContain('slip-back: limit 0.5');
  });

  it('refuses curves and rules that are not there', async () => {
    const refused = { code: 'BACKTEST_CURVE_UNREADABLE' };
    await expect(backtest({ curves: [parseCurve('slip-back:9:limit=1')] })).rejects.toMatchObject(refused);
    await expect(backtest({ curves: [parseCurve('other:0:limit=1')] })).rejects.toMatchObject(refused);
    await expect(backtest({ against: 'other' })).rejects.toMatchObject({ code: 'BACKTEST_RULE_UNKNOWN' });
    expect(() => parseCurve('slip-back')).toThrow('no curve');
  });
});

describe('counterfoil rules', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rules-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('check says what is wrong, where and what to do, with exit code 1', async () => {
    expect(await command('check', '--rules', files.rules, '--places', files.places)).toMatchObject({
      text: '4 rules can run, and nothing is refused.\n',
      code: 0,
    });
    const readings = join(folder, 'readings.csv');
    await writeFile(readings, 'place,indicator,period,value\nnowhere,composite-incidence,2020,1\n');
    const all = ['--rules', files.rules, '--places', files.places, '--observations', readings];
    const checked = await command('check', ...all);
    expect([checked.code, checked.text]).toEqual([1, expect.stringContaining('OBSERVATION_PLACE_UNKNOWN')]);
    const path = join(folder, 'bad.json');
    await writeFile(path, (await readFile(files.rules, 'utf8')).replace('"limit": 3', '"limit": "three"'));
    const { text, code } = await command('check', '--rules', path, '--json');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({ problem: 'refused', code: 'RULE_FIELD_WRONG', where: 'rules[0].when.line.limit' });
    expect(lines.at(-1)).toMatchObject({
      summary: { rules: ['slip-back', 'income-trend', 'not-reported'], refused: 1 },
    });
    await writeFile(path, '{ "rules": [');
    const unreadable = await command('check', '--rules', path);
    expect([unreadable.code, unreadable.text]).toEqual([1, '']);
    expect(unreadable.errors).toContain('RULES_UNREADABLE');
  });

  it.each(['check', 'run', 'backtest'])('%s says the same of a file without rules', async (verb) => {
    const path = join(folder, 'none.json');
    await writeFile(path, '{ "format": "counterfoil-rules/1", "rules": [] }');
    const others = ['--places', files.places, '--observations', files.observations];
    for (const words of verb === 'check' ? [[], others] : [others]) {
      const { text, code, errors } = await command(verb, '--rules', path, ...words);
      expect([text, code]).toEqual(['', 1]);
      expect(errors).toContain('MONITORING_NOTHING: The rules are empty: there is no rule.');
    }
  });

  it.each([
    ['--rules', 'a folder', 3, 'FILE_NOT_READABLE'],
    ['--rules', 'zero bytes', 1, 'RULES_UNREADABLE'],
    ['--rules', 'nothing', 1, 'RULES_UNREADABLE'],
    ['--places', 'a folder', 3, 'FILE_NOT_READABLE'],
    ['--places', 'zero bytes', 1, 'SHEET_ENCODING'],
    ['--places', 'nothing', 1, 'SHEET_EMPTY'],
    ['--observations', 'a folder', 3, 'FILE_NOT_READABLE'],
    ['--observations', 'zero bytes', 1, 'SHEET_ENCODING'],
    ['--observations', 'nothing', 1, 'SHEET_EMPTY'],
    ['--observations', 'no file', 2, 'FILE_NOT_FOUND'],
    ['--targets', 'nothing', 1, 'SHEET_EMPTY'],
    ['--state', 'a folder', 3, 'FILE_NOT_READABLE'],
  ])('run says of %s that is %s which file it is', async (option, what, code, named) => {
    const path = what === 'a folder' ? folder : join(folder, `${what.replace(' ', '-')}.bin`);
    if (what === 'zero bytes') await writeFile(path, Buffer.alloc(3000));
    if (what === 'nothing') await writeFile(path, '');
    const usual = { '--rules': files.rules, '--places': files.places, '--observations': files.observations };
    const told = await command('run', ...Object.entries({ ...usual, [option]: path }).flat());
    expect([told.text, told.code]).toEqual(['', code]);
    expect(told.errors).toContain(named);
    expect(told.errors).toContain(path);
  });

  it('run counts a value that was added later with an earlier day of recording', async () => {
    const [state, readings] = [join(folder, 'late.json'), join(folder, 'readings.csv')];
    const text = await readFile(files.observations, 'utf8');
    const line = text.split('\n').find((one) => one.startsWith('EX-101-07,composite-incidence,2023')) ?? '';
    const words = [
      'run',
      '--rules',
      files.rules,
      '--places',
      files.places,
      '--observations',
      readings,
      '--on',
      files.day,
    ];
    await writeFile(readings, text.replace(`${line}\n`, ''));
    const first = await command(...words, '--state', state);
    await writeFile(readings, text);
    const second = await command(...words, '--state', state);
    const said = '! Composite poverty incidence in Example Village 1-7 was 3% in 2023';
    expect([first.text.includes(said), second.text.includes(said)]).toEqual([false, true]);
    expect(second.text).toContain('“Not reported”, which began in 2023, is over');
  });

  it('calls that make no sense end with exit code 2', async () => {
    expect((await command('run')).code).toBe(2);
  });
});
