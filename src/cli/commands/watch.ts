import { Command, Option } from 'commander';
import type { Severity } from '../../core/monitoring/rules/rule.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import { print } from '../print.ts';
import { withLedger } from '../withLedger.ts';
import { dataOption } from './start.ts';
import { collect, isoDay } from './optionValues.ts';
import { walkOptions } from './walkOptions.ts';

interface Flags {
  readonly data: string;
  /** E-mail address or name of the account to act as. */
  readonly as?: string;
  readonly json?: boolean;
}

interface Spoken extends Flags {
  readonly language: 'en' | 'zh';
}

interface AlertFlags extends Spoken {
  readonly place?: string;
  readonly rule?: string;
  readonly phase: 'on' | 'firing' | 'recovering' | 'ended' | 'all';
}

interface BacktestFlags extends Flags {
  readonly against?: string | false;
  readonly lead: number;
  readonly officers: number;
  readonly since?: string;
  readonly every: 'week' | 'month' | 'quarter' | 'year';
  readonly curve: readonly string[];
}

interface SilenceFlags extends Flags {
  readonly rule?: string;
  readonly theme?: string;
  readonly indicator?: string;
  readonly place?: string;
  readonly list?: string;
  readonly severity?: Severity;
  readonly reason: string;
  readonly by?: string;
  readonly from?: string;
  readonly until?: string;
  readonly end?: string;
}

/** `counterfoil watch`: early warning over the readings of the ledger. */
export function watchCommand(): Command {
  return new Command('watch')
    .description('watch places by the published rules, over the readings of the ledger')
    .addCommand(runCommand())
    .addCommand(alertsCommand())
    .addCommand(explainCommand())
    .addCommand(rulesCommand())
    .addCommand(backtestCommand())
    .addCommand(silenceCommand());
}

function onLedger(command: Command): Command {
  return command
    .addOption(dataOption())
    .option('--as <user>', 'act as this account instead of the operator')
    .option('--json', 'print the whole answer as JSON');
}

const languageOption = (): Option =>
  new Option('--language <language>', 'of the sentences').choices(['en', 'zh']).default('en');

function runCommand(): Command {
  return onLedger(new Command('run').description('run the rules on every day since the last run, and today'))
    .option('--on <day>', 'the last day to run; today when absent', isoDay)
    .action(async ({ on, ...flags }: Flags & { readonly on?: string }) => {
      const [{ runPublishedRules }, { onThisThread }, { attachReadings }, { runsText }] = await Promise.all([
        import('../../actions/monitoring/runs/runPublishedRules.ts'),
        import('../../actions/monitoring/runs/runEffects.ts'),
        import('../../actions/monitoring/runs/keptReadings.ts'),
        import('../watch/runsText.ts'),
      ]);
      const made = await withLedger(flags, (ledger) => {
        attachReadings(ledger, flags.data);
        return runPublishedRules(ledger, { day: on }, onThisThread);
      });
      tell(flags, made, runsText);
    });
}

function alertsCommand(): Command {
  return onLedger(new Command('alerts').description('list alerts, the gravest first'))
    .option('--place <id>', 'at this place or below it')
    .option('--rule <id>', 'of this rule or family')
    .addOption(
      new Option('--phase <phase>', 'which of them')
        .choices(['on', 'firing', 'recovering', 'ended', 'all'])
        .default('on'),
    )
    .addOption(languageOption())
    .action(async ({ place, rule, phase, language, ...flags }: AlertFlags) => {
      const [{ everyAlert }, { alertsText }] = await Promise.all([
        import('../../actions/monitoring/alerts/listAlerts.ts'),
        import('../watch/alertsText.ts'),
      ]);
      const answer = await withLedger(flags, (ledger) => everyAlert(ledger, { place, rule, phase }));
      tell(flags, answer, (list) => alertsText(list, language));
    });
}

function explainCommand(): Command {
  return onLedger(new Command('explain').description('say what every test of every rule finds at a place'))
    .argument('<place>', 'id of a place')
    .addOption(languageOption())
    .action(async (place: string, { language, ...flags }: Spoken) => {
      const [{ explainPlace }, { onThisThread }, { attachReadings }, { explainedText }] = await Promise.all([
        import('../../actions/monitoring/alerts/explainPlace.ts'),
        import('../../actions/monitoring/runs/runEffects.ts'),
        import('../../actions/monitoring/runs/keptReadings.ts'),
        import('../watch/explainedText.ts'),
      ]);
      const answer = await withLedger(flags, (ledger) => {
        attachReadings(ledger, flags.data);
        return explainPlace(ledger, place, onThisThread);
      });
      tell(flags, answer, (explained) => explainedText(explained, language));
    });
}

function rulesCommand(): Command {
  return onLedger(
    new Command('rules').description('list the rules of the ledger: which are on, and what speaks against others'),
  ).action(async (flags: Flags) => {
    const [{ listWatchRules }, { watchRulesText }] = await Promise.all([
      import('../../actions/monitoring/rules/listRules.ts'),
      import('../watch/watchRulesText.ts'),
    ]);
    const answer = await withLedger(flags, listWatchRules);
    tell(flags, answer, watchRulesText);
  });
}

function backtestCommand(): Command {
  return walkOptions(
    onLedger(
      new Command('backtest').description(
        'test a rule on what was known on each day of the past, and keep the report with it; a rule is published with one',
      ),
    )
      .argument('<rule>', 'identifier of the rule, or id of its record')
      .option(
        '--against <rule>',
        'take the alarms of this rule for what should be found; else the exit criterion of law',
      )
      .option('--no-against', 'compare with no other rule'),
  )
    .option('--curve <curve>', 'a threshold at several values, leaf:option=a,b,c; may be repeated', collect, [])
    .action(async (rule: string, { against, lead, officers, since, every, curve, ...flags }: BacktestFlags) => {
      const [{ backtestRule }, { onThisThread }, { backtestReportText }] = await Promise.all([
        import('../../actions/monitoring/rules/backtestRule.ts'),
        import('../../actions/monitoring/runs/runEffects.ts'),
        import('../watch/backtestReportText.ts'),
      ]);
      const asked = { rule, lead, officers, since, every };
      const request = {
        ...asked,
        against: against === false ? null : against,
        curves: curve.length === 0 ? undefined : curve,
      };
      const answer = await withLedger(flags, (ledger) => backtestRule(ledger, request, onThisThread));
      tell(flags, answer, backtestReportText);
    });
}

function silenceCommand(): Command {
  return onLedger(
    new Command('silence').description(
      'tell nobody of certain alerts for a while; without options, list who asked for that',
    ),
  )
    .option('--rule <id>', 'alerts of this rule or family')
    .option('--theme <theme>', 'alerts of this theme')
    .option('--indicator <id>', 'alerts about this indicator')
    .option('--place <id>', 'alerts at this place or below it')
    .option('--list <name>', 'alerts at places on this supervision list')
    .addOption(new Option('--severity <severity>', 'alerts of this severity, and milder ones').choices(severities))
    .option('--reason <words>', 'why', '')
    .option('--by <office>', 'the office that asks for it')
    .option('--from <day>', 'first day; today when absent', isoDay)
    .option('--until <day>', 'last day, at most a year later', isoDay)
    .option('--end <id>', 'end this silence today')
    .action(silence);
}

async function silence({
  end,
  by,
  until,
  reason,
  rule,
  theme,
  indicator,
  place,
  list,
  severity,
  from,
  ...flags
}: SilenceFlags): Promise<void> {
  const [{ silenceAlerts }, { endSilence }, { listSilences }, { silencesText }] = await Promise.all([
    import('../../actions/monitoring/silences/silenceAlerts.ts'),
    import('../../actions/monitoring/silences/endSilence.ts'),
    import('../../actions/monitoring/silences/listSilences.ts'),
    import('../watch/silencesText.ts'),
  ]);
  const matchers = { rule, theme, indicator, place, list, severity };
  const isNew = until !== undefined || by !== undefined || Object.values(matchers).some((one) => one !== undefined);
  const items = await withLedger(flags, async (ledger) => {
    if (end !== undefined) return [await endSilence(ledger, { id: end, reason })];
    if (!isNew) return (await listSilences(ledger)).items;
    return [await silenceAlerts(ledger, { ...matchers, reason, by: by ?? '', from, until: until ?? '' })];
  });
  tell(flags, { items }, silencesText);
}

function tell<Answer>({ json }: Pick<Flags, 'json'>, answer: Answer, text: (answer: Answer) => Iterable<string>): void {
  if (json === true) print(JSON.stringify(answer));
  else for (const line of text(answer)) print(line);
}
