/** What comes along as data – schema, ready-made indicators, sample – and the commands that run on files. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIndicatorSets } from '../../src/core/monitoring/rules/readRules.ts';
import { rulesJsonSchema } from '../../src/core/monitoring/rules/jsonSchema.ts';
import { readTracked, root } from '../tidy/sources.ts';

const run = promisify(execFile);
const sample = 'data/monitoring/sample';
const files = [
  '--rules',
  `${sample}/rules.json`,
  '--places',
  `${sample}/places.csv`,
  '--observations',
  `${sample}/observations.csv`,
];

interface Result {
  readonly lines: readonly Record<string, unknown>[];
  readonly text: string;
  readonly errors: string;
  readonly code: number;
}

async function rules(...words: readonly string[]): Promise<Result> {
  const started = run(process.execPath, ['src/cli/main.ts', 'rules', ...words], { cwd: root });
  const { stdout, stderr, code } = await started.then(
    (done) => ({ ...done, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  const lines =
    words.includes('--json') && stdout !== ''
      ? stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Record<string, unknown>)
      : [];
  return { lines, text: stdout, errors: stderr, code };
}

describe('data/monitoring', () => {
  it('has the JSON Schema of what is read: run vitest with -u', async () => {
    await expect(`${JSON.stringify(rulesJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      join(root, 'data/monitoring/rules.schema.json'),
    );
  });

  it('has ready-made indicators of all themes, each in two languages and with a source', () => {
    const sets = readIndicatorSets(readTracked('data/monitoring/indicators.json'));
    expect([...sets.keys()]).toEqual([
      'multidimensional-poverty',
      'income',
      'safe-housing',
      'safe-water',
      'compulsory-schooling',
      'basic-health-insurance',
      'work',
      'leaving-poverty',
    ]);
    const all = [...sets.values()].flat();
    expect(
      all.filter(({ title, source }) => source === '' || title['en'] === undefined || title['zh'] === undefined),
    ).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('counterfoil rules', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rules-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('check says what is wrong, where and what to do, with exit code 1', async () => {
    expect(await rules('check', '--rules', `${sample}/rules.json`, '--places', `${sample}/places.csv`)).toMatchObject({
      text: '4 rules can run, and nothing is refused.\n',
      code: 0,
    });
    const path = join(folder, 'bad.json');
    const text = await readFile(join(root, sample, 'rules.json'), 'utf8');
    await writeFile(path, text.replace('"limit": 3', '"limit": "three"'));
    const { lines, code } = await rules('check', '--rules', path, '--json');
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({ problem: 'refused', code: 'RULE_FIELD_WRONG', where: 'rules[0].when.line.limit' });
    expect(lines.at(-1)).toEqual({
      summary: { rules: ['slip-back', 'income-trend', 'not-reported'], refused: 1, warnings: 0, passes: false },
    });
    await writeFile(path, '{ "rules": [');
    expect(await rules('check', '--rules', path)).toMatchObject({
      code: 1,
      text: '',
      errors: expect.stringContaining('RULES_UNREADABLE') as string,
    });
  });

  it('run tells who slips back, in one sentence, and carries its state', async () => {
    const state = join(folder, 'state.json');
    const first = await rules('run', ...files, '--on', '2023-06-30', '--state', state, '--json');
    const second = await rules('run', ...files, '--on', '2024-06-30', '--state', state, '--json');
    expect([first.code, second.code]).toEqual([0, 0]);
    const told = ({ lines }: Result): unknown[] =>
      lines.flatMap(({ alert, news, since, muting }) =>
        alert === undefined ? [] : [[alert, news, since, muting === null]],
      );
    expect(told(second)).toEqual([
      ['exit-line/EX-101-07/composite-incidence', 'fired', '2023', true],
      ['exit-line/EX-112-05/composite-incidence', null, '2016', true],
      ['slip-back/EX-101-07/composite-incidence', 'back', '2021', true],
      ['income-trend/EX-101-04/income-per-person', null, '2019', true],
      ['income-trend/EX-101-07/income-per-person', null, '2019', true],
      ['not-reported/EX-102-09/composite-incidence', null, '2022', false],
    ]);
    const fresh = second.lines.find(({ news }) => news === 'fired');
    expect(fresh?.['sentence']).toEqual({
      en: 'Composite poverty incidence in Example Village 1-7 was 3 % in 2023; the line for leaving is 3 %.',
      zh: '示例村1-7 2023年综合贫困发生率为3%，退出线为3%。',
    });
    expect(fresh?.['records']).toMatchObject([
      { test: 'line', value: 3, limit: 3, exitLimit: 2.5, sources: ['Yearly survey 2023'] },
    ]);
  });

  it('run again on the same day says nothing new, and the same', async () => {
    const state = join(folder, 'again.json');
    const words = ['run', ...files, '--on', '2024-06-30', '--state', state, '--json'];
    const first = await rules(...words);
    const before = await readFile(state, 'utf8');
    const second = await rules(...words);
    expect(second.lines.at(-1)).toMatchObject({ summary: { alerts: 6, fired: 0, ended: 0, tests: 0 } });
    expect(await readFile(state, 'utf8')).toBe(before);
    expect(first.lines.filter(({ alert }) => alert !== undefined)).toHaveLength(6);
    await writeFile(state, '{}');
    expect(await rules(...words)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('MONITORING_STATE_UNREADABLE') as string,
    });
  });

  it('run counts a value that was added later with an earlier day of recording', async () => {
    const [state, readings] = [join(folder, 'late.json'), join(folder, 'readings.csv')];
    const text = await readFile(join(root, sample, 'observations.csv'), 'utf8');
    const line = text.split('\n').find((one) => one.startsWith('EX-101-07,composite-incidence,2023')) ?? '';
    const words = [
      'run',
      ...files.slice(0, 4),
      '--observations',
      readings,
      '--on',
      '2024-06-30',
      '--state',
      state,
      '--json',
    ];
    await writeFile(readings, text.replace(`${line}\n`, ''));
    const first = await rules(...words);
    await writeFile(readings, text);
    const second = await rules(...words);
    const fired = ({ lines }: Result): unknown[] =>
      lines.flatMap(({ alert, news, since }) => (news === 'fired' && since === '2023' ? [alert] : []));
    expect([fired(first), fired(second)]).toEqual([[], ['exit-line/EX-101-07/composite-incidence']]);
  });

  it('run speaks Chinese, and explains any place', async () => {
    const { text } = await rules('run', ...files, '--on', '2024-06-30', '--language', 'zh', '--explain', 'EX-101-01');
    expect(text).toContain('· 示例村1-1 2023年综合贫困发生率为');
    expect(text).toContain('未高于3%的警戒线');
    expect(await rules('run', ...files, '--explain', 'nowhere')).toMatchObject({ code: 1 });
  });

  it('backtest measures, is the same every time, and draws a curve', async () => {
    const words = [
      'backtest',
      ...files,
      '--on',
      '2024-06-30',
      '--since',
      '2020-01-01',
      '--against',
      'exit-line',
      '--lead',
      '2',
    ];
    const curve = ['--curve', 'slip-back:0:limit=0.4,0.5,5', '--json'];
    const [first, second] = [await rules(...words, ...curve), await rules(...words, ...curve)];
    expect(first.text).toBe(second.text);
    expect(first.lines.find(({ rule }) => rule === 'exit-line')).toMatchObject({ alerts: 1, falsePositiveRate: null });
    expect(first.lines.find(({ rule }) => rule === 'slip-back')).toMatchObject({
      found: 1,
      meanDelay: -2,
      falsePositiveRate: 1 / 95,
    });
    expect(first.lines.filter(({ curve: one }) => one !== undefined).map(({ value, found }) => [value, found])).toEqual(
      [
        [0.4, 1],
        [0.5, 1],
        [5, 0],
      ],
    );
    expect((await rules(...words)).text).toContain('slip-back');
    expect(await rules(...words, '--curve', 'slip-back:9:limit=1')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('BACKTEST_CURVE_UNREADABLE') as string,
    });
  });

  it('calls that make no sense end with exit code 2', async () => {
    expect((await rules('run')).code).toBe(2);
    expect((await rules('run', ...files, '--on', 'today')).code).toBe(2);
  });
});
