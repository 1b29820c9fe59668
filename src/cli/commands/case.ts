import { Command, Option } from 'commander';
import type { CaseAnswer } from '../../actions/caseAnswers.ts';
import type { Ledger } from '../../actions/ledger.ts';
import { measureStates, outcomes } from '../../core/monitoring/cases/caseEvent.ts';
import type { MeasureState, Outcome } from '../../core/monitoring/cases/caseEvent.ts';
import { caseStages } from '../../core/monitoring/cases/caseState.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import { print } from '../print.ts';
import { withLedger } from '../withLedger.ts';
import { dataOption } from './start.ts';
import { isoDay, wholeNumber } from './optionValues.ts';

interface Flags {
  readonly data: string;
  /** E-mail address or name of the account to act as. */
  readonly as?: string;
  readonly json?: boolean;
}

interface ListFlags extends Flags {
  readonly stage?: string;
  readonly within?: string;
  readonly theme?: string;
  readonly severity?: string;
  readonly owner?: string;
  readonly overdue?: boolean;
}

interface Said extends Flags {
  readonly words: string;
  /** The version that was seen; the newest where it is left out. */
  readonly seen?: number;
}

interface WithEvidence extends Said {
  readonly document?: string;
  readonly quote?: string;
}

interface MeasureFlags extends Flags {
  readonly seen?: number;
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly budget?: string;
  readonly currency?: string;
  readonly project?: string;
}

/** `counterfoil case`: what people make of alerts. */
export function caseCommand(): Command {
  return new Command('case')
    .description('work on cases: what people make of alerts')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(acknowledgeCommand())
    .addCommand(verifyCommand())
    .addCommand(measureCommand())
    .addCommand(changeCommand())
    .addCommand(commentCommand())
    .addCommand(closeCommand())
    .addCommand(reopenCommand());
}

function onLedger(command: Command): Command {
  return command
    .addOption(dataOption())
    .option('--as <user>', 'act as this account instead of the operator')
    .option('--json', 'print the whole answer as JSON');
}

function onCase(command: Command): Command {
  return onLedger(command)
    .argument('<case>', 'id of the case')
    .option('--seen <version>', 'refuse if anything happened since this version', wholeNumber(1));
}

function withEvidence(command: Command): Command {
  return command
    .option('--document <id>', 'an archived document that shows it')
    .option('--quote <words>', 'the words in the document, as they stand there');
}

function evidenceOf({ document, quote }: WithEvidence) {
  return document === undefined ? undefined : [{ document, quote: quote ?? null }];
}

function listCommand(): Command {
  return onLedger(new Command('list').description('list the cases of each stage, what is due soonest first'))
    .addOption(new Option('--stage <stage>', 'only this one').choices(caseStages))
    .option('--within <place>', 'at this place or below it')
    .option('--theme <theme>', 'of this theme')
    .addOption(new Option('--severity <severity>', 'of this severity').choices(severities))
    .option('--owner <party>', 'with a measure that this party carries out')
    .option('--overdue', 'only those in which something is overdue')
    .action(async ({ data, as, json, ...filter }: ListFlags) => {
      const [{ listCases }, { boardText }] = await Promise.all([
        import('../../actions/monitoring/cases/listCases.ts'),
        import('../watch/caseText.ts'),
      ]);
      const board = await withLedger({ data, ...(as !== undefined && { as }) }, (ledger) => listCases(ledger, filter));
      if (json === true) print(JSON.stringify(board));
      else for (const line of boardText(board)) print(line);
    });
}

function showCommand(): Command {
  return onLedger(new Command('show').description('show a case with everything that happened'))
    .argument('<case>', 'id of the case')
    .action(async (id: string, flags: Flags) => {
      const { getCase } = await import('../../actions/monitoring/cases/getCase.ts');
      await tell(flags, (ledger) => getCase(ledger, { id }));
    });
}

function acknowledgeCommand(): Command {
  return onCase(new Command('acknowledge').description('say that you are looking into it')).action(
    async (id: string, flags: Said) => {
      const { acknowledgeCase } = await import('../../actions/monitoring/cases/acknowledgeCase.ts');
      await change(flags, id, (ledger, seen) => acknowledgeCase(ledger, seen));
    },
  );
}

function verifyCommand(): Command {
  const command = new Command('verify').description('say what the alert was');
  return withEvidence(onCase(command))
    .addOption(new Option('--outcome <outcome>', 'what it was').choices(outcomes).makeOptionMandatory())
    .option('--of <case>', 'the case that stays, for a duplicate')
    .requiredOption('--words <words>', 'how it was found out')
    .action(async (id: string, flags: WithEvidence & { readonly outcome: Outcome; readonly of?: string }) => {
      const { verifyCase } = await import('../../actions/monitoring/cases/verifyCase.ts');
      const { outcome, of: duplicateOf, words } = flags;
      await change(flags, id, (ledger, seen) =>
        verifyCase(ledger, { ...seen, outcome, duplicateOf, words, evidence: evidenceOf(flags) }),
      );
    });
}

function measureCommand(): Command {
  return onCase(new Command('measure').description('assign a measure of assistance to a true case'))
    .requiredOption('--what <words>', 'what is done')
    .requiredOption('--owner <party>', 'who does it: an id of the registry')
    .requiredOption('--due <day>', 'by when', isoDay)
    .option('--budget <amount>', 'what it may cost: a plain decimal number')
    .option('--currency <code>', 'of the budget', 'CNY')
    .option('--project <id>', 'the record of the project that it is part of')
    .action(async (id: string, flags: MeasureFlags) => {
      const { assignMeasure } = await import('../../actions/monitoring/cases/assignMeasure.ts');
      const { what, owner, due, project, budget: amount, currency = 'CNY' } = flags;
      const budget = amount === undefined ? null : { amount, currency };
      await change(flags, id, (ledger, seen) => assignMeasure(ledger, { ...seen, what, owner, due, project, budget }));
    });
}

function changeCommand(): Command {
  return onCase(new Command('change').description('say that a measure is done or dropped, or put it off'))
    .requiredOption('--measure <number>', '1 for the first that was assigned', wholeNumber(1))
    .addOption(new Option('--state <state>', 'how it stands').choices(measureStates))
    .option('--due <day>', 'by when', isoDay)
    .requiredOption('--words <words>', 'why, or what was done')
    .action(
      async (
        id: string,
        flags: Said & { readonly measure: number; readonly state?: MeasureState; readonly due?: string },
      ) => {
        const { changeMeasure } = await import('../../actions/monitoring/cases/changeMeasure.ts');
        const { measure, state, due, words } = flags;
        const given = { measure, words, ...(state && { state }), ...(due !== undefined && { due }) };
        await change(flags, id, (ledger, seen) => changeMeasure(ledger, { ...seen, ...given }));
      },
    );
}

function commentCommand(): Command {
  return onCase(new Command('comment').description('add words to an open case'))
    .requiredOption('--words <words>', 'what to add')
    .action(async (id: string, flags: Said) => {
      const { commentCase } = await import('../../actions/monitoring/cases/commentCase.ts');
      await change(flags, id, (ledger, seen) => commentCase(ledger, { ...seen, words: flags.words }));
    });
}

function closeCommand(): Command {
  return withEvidence(onCase(new Command('close').description('close a verified case; a true one with evidence')))
    .requiredOption('--words <words>', 'what came of it')
    .action(async (id: string, flags: WithEvidence) => {
      const { closeCase } = await import('../../actions/monitoring/cases/closeCase.ts');
      const evidence = evidenceOf(flags);
      await change(flags, id, (ledger, seen) => closeCase(ledger, { ...seen, words: flags.words, evidence }));
    });
}

function reopenCommand(): Command {
  return onCase(new Command('reopen').description('open a case again that was closed too soon'))
    .requiredOption('--words <words>', 'why')
    .action(async (id: string, flags: Said) => {
      const { reopenCase } = await import('../../actions/monitoring/cases/reopenCase.ts');
      await change(flags, id, (ledger, seen) => reopenCase(ledger, { ...seen, words: flags.words }));
    });
}

type Change = (ledger: Ledger, seen: { readonly id: string; readonly version: number }) => Promise<CaseAnswer>;

/** Without `--seen` the change is made to the case as it stands. */
async function change(flags: Flags & { readonly seen?: number }, id: string, make: Change): Promise<void> {
  const { getCase } = await import('../../actions/monitoring/cases/getCase.ts');
  await tell(flags, async (ledger) => {
    const version = flags.seen ?? (await getCase(ledger, { id })).version;
    return make(ledger, { id, version });
  });
}

async function tell(flags: Flags, ask: (ledger: Ledger) => Promise<CaseAnswer>): Promise<void> {
  const { caseText } = await import('../watch/caseText.ts');
  const answer = await withLedger(flags, ask);
  if (flags.json === true) print(JSON.stringify(answer));
  else for (const line of caseText(answer)) print(line);
}
