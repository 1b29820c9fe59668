import { Command, Option } from 'commander';
import type { MonitoringFiles } from '../../actions/monitoring/readMonitoringFiles.ts';
import { collect, isoDay, wholeNumber } from './optionValues.ts';
import { walkOptions } from './walkOptions.ts';

interface FileFlags {
  readonly rules: string;
  readonly observations: string;
  readonly places: string;
  readonly targets?: string;
  readonly profile?: string;
  readonly codes?: string;
  readonly on?: string;
  readonly json?: boolean;
}

interface CheckFlags {
  readonly rules: string;
  readonly places?: string;
  readonly observations?: string;
  readonly json?: boolean;
}

interface CodesFlags {
  readonly rules: string;
  readonly observations: string;
  readonly places: string;
  readonly profile?: string;
  readonly codes?: string;
  readonly json?: boolean;
}

interface RunFlags extends FileFlags {
  readonly state?: string;
  readonly mostNotices: number;
  readonly verified?: string;
  readonly explain?: string;
  readonly language: 'en' | 'zh';
}

interface BacktestFlags extends FileFlags {
  readonly episodes?: string;
  readonly against?: string;
  readonly lead: number;
  readonly officers: number;
  readonly since?: string;
  readonly every: 'week' | 'month' | 'quarter' | 'year';
  readonly curve: readonly string[];
}

/** `counterfoil rules`: early warning on files, without a database. */
export function rulesCommand(): Command {
  return new Command('rules')
    .description('early warning by rules over readings of places, from files (docs/rules-format.md)')
    .addCommand(checkCommand())
    .addCommand(codesCommand())
    .addCommand(runCommand())
    .addCommand(backtestCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .description('say what is wrong with a file of rules, where, and what to do; exit code 1 when a rule cannot run')
    .requiredOption('--rules <file>', 'rules as JSON')
    .option('--places <file>', 'places, to check the scopes of rules as well')
    .option('--observations <file>', 'readings, to check everything that a run would read; with --places')
    .option('--json', 'print one JSON object a finding and line')
    .action(async ({ rules, places, observations, json }: CheckFlags, command: Command) => {
      if (observations !== undefined && places === undefined) {
        command.error("error: option '--observations <file>' needs '--places <file>', too", { exitCode: 2 });
      }
      const [{ checkRules }, { filesByName }, printing] = await Promise.all([
        import('../../actions/monitoring/checkRules.ts'),
        import('../../actions/monitoring/filesByName.ts'),
        import('../rules/checkText.ts'),
      ]);
      const files =
        observations === undefined || places === undefined
          ? { rules, places: places ?? null }
          : await fileRequest({ rules, places, observations });
      const check = await checkRules(files, filesByName);
      await writeLines(json === true ? printing.checkLines(check) : printing.checkText(check));
      process.exitCode = check.passes ? 0 : 1;
    });
}

function withFiles(command: Command): Command {
  return command
    .requiredOption('--rules <file>', 'rules as JSON')
    .requiredOption(
      '--observations <file>',
      'readings: place, indicator, period, value …; or DHIS2, ADX, HXL, SDMX-CSV, periods across',
    )
    .requiredOption('--places <file>', 'places: id, tier, name, parent, from, to, predecessors …')
    .option(
      '--targets <file>',
      'targets of single places: place, indicator, baselinePeriod, targetPeriod, targetValue …',
    )
    .option('--profile <file>', 'how the table of observations is to be read (docs/monitoring-data.md)')
    .option('--codes <file>', 'what codes of others mean here: kind, code, becomes')
    .option('--on <day>', 'the day of the run; today when absent', isoDay)
    .option('--json', 'print one JSON object a finding and line');
}

function codesCommand(): Command {
  return new Command('codes')
    .description(
      'list the codes of a file of observations that are not known, as CSV to fill in and to give with --codes',
    )
    .requiredOption('--rules <file>', 'rules as JSON')
    .requiredOption('--observations <file>', 'readings in any format of docs/monitoring-data.md')
    .requiredOption('--places <file>', 'places: id, tier, name, parent, from, to, predecessors …')
    .option('--profile <file>', 'how the table of observations is to be read')
    .option('--codes <file>', 'what was filled in before; what it tells is not listed again')
    .option('--json', 'print one JSON object a code and line')
    .action(codes);
}

async function codes({ json, ...files }: CodesFlags): Promise<void> {
  const [{ listCodes }, { filesByName }, printing] = await Promise.all([
    import('../../actions/monitoring/listCodes.ts'),
    import('../../actions/monitoring/filesByName.ts'),
    import('../rules/codesText.ts'),
  ]);
  const list = await listCodes(files, filesByName);
  await writeLines(json === true ? printing.codesLines(list) : printing.codesTable(list));
}

function runCommand(): Command {
  return withFiles(new Command('run').description('say which rules fire at which places on a day, and why'))
    .option('--state <file>', 'carry the state from run to run in this file')
    .option('--most-notices <number>', 'with more, one digest is written', wholeNumber(0), 50)
    .option('--verified <file>', 'what people made of alerts: rule, true, false, dataError')
    .option('--explain <place>', 'print what every test says of this place, whether it fires or not')
    .addOption(new Option('--language <language>', 'of the sentences').choices(['en', 'zh']).default('en'))
    .action(run);
}

async function run({ state, mostNotices, verified, explain, language, json, ...files }: RunFlags): Promise<void> {
  const [{ runRules }, { filesByName }, { readStateFile, writeStateFile }, printing] = await Promise.all([
    import('../../actions/monitoring/runRules.ts'),
    import('../../actions/monitoring/filesByName.ts'),
    import('../rules/stateFile.ts'),
    import('../rules/runText.ts'),
  ]);
  const saved = state === undefined ? null : await readStateFile(state);
  const asked = { state: saved, mostNotices, verified: verified ?? null, explain: explain ?? null };
  const request = { ...(await fileRequest(files)), ...asked };
  const report = await runRules(request, filesByName);
  if (state !== undefined) await writeStateFile(state, report.state);
  await writeLines(json === true ? printing.runLines(report) : printing.runText(report, language));
}

function backtestCommand(): Command {
  return walkOptions(
    withFiles(
      new Command('backtest').description(
        'walk forward over what was known on each day: false alarms, finds, delay, work',
      ),
    )
      .option('--episodes <file>', 'what should have been found: place, from, to, rule')
      .option('--against <rule>', 'take the alarms of this rule for episodes: how much sooner do the others tell?'),
  )
    .option('--curve <curve>', 'a threshold at several values, rule:leaf:option=a,b,c; may be repeated', collect, [])
    .action(backtest);
}

async function backtest({ episodes, against, since, curve, json, ...flags }: BacktestFlags): Promise<void> {
  const [{ backtestRules }, { filesByName }, { parseCurve }, printing] = await Promise.all([
    import('../../actions/monitoring/backtestRules.ts'),
    import('../../actions/monitoring/filesByName.ts'),
    import('../../core/monitoring/backtest/curve.ts'),
    import('../rules/backtestText.ts'),
  ]);
  const { lead, officers, every } = flags;
  const request = {
    ...(await fileRequest(flags)),
    episodes: episodes ?? null,
    against: against ?? null,
    since: since ?? null,
    curves: curve.map(parseCurve),
    lead,
    officers,
    every,
  };
  const report = await backtestRules(request, filesByName);
  await writeLines(json === true ? printing.backtestLines(report) : printing.backtestText(report));
}

async function fileRequest({
  rules,
  observations,
  places,
  targets,
  profile,
  codes,
  on,
}: Omit<FileFlags, 'json'>): Promise<MonitoringFiles> {
  const { systemClock } = await import('../../outside/clock/clock.ts');
  const today = systemClock.now().toISOString().slice(0, 10);
  const optional = { targets: targets ?? null, profile: profile ?? null, codes: codes ?? null };
  return { rules, observations, places, ...optional, day: on ?? today, today };
}

/** Lines to standard output, until nobody reads any more. */
async function writeLines(lines: Iterable<string>): Promise<void> {
  const { lineWriter } = await import('../reading/lineWriter.ts');
  const out = lineWriter(process.stdout);
  for (const line of lines) if (!(await out.write(`${line}\n`))) return;
}
