import { Command, Option } from 'commander';
import { listOrders } from '../../core/lists/nearness.ts';
import { print } from '../print.ts';
import { withLedger } from '../withLedger.ts';
import { dataOption } from './start.ts';
import { isoDay, wholeNumber } from './optionValues.ts';

interface Flags {
  readonly data: string;
  /** E-mail address or name of the account to act as. */
  readonly as?: string;
  readonly json?: boolean;
  readonly on?: string;
  readonly language: 'en' | 'zh';
}

interface ShowFlags extends Flags {
  readonly within?: string;
  readonly standing?: string;
  readonly order?: string;
  readonly most: number;
}

/** `counterfoil list`: supervision lists, and how far each place is on its way off one. */
export function listCommand(): Command {
  return new Command('list')
    .description('show supervision lists, and what each place still needs to leave one')
    .addCommand(allCommand())
    .addCommand(showCommand());
}

function onLedger(command: Command): Command {
  return command
    .addOption(dataOption())
    .option('--as <user>', 'act as this account instead of the operator')
    .option('--on <day>', 'as of this day; today when absent', isoDay)
    .addOption(new Option('--language <language>', 'of the sentences').choices(['en', 'zh']).default('en'))
    .option('--json', 'print the whole answer as JSON');
}

function allCommand(): Command {
  return onLedger(new Command('all').description('show the lists, with how many places are on each')).action(
    async ({ on, language, ...flags }: Flags) => {
      const [{ listLists }, { listsText }] = await Promise.all([
        import('../../actions/programme/listLists.ts'),
        import('../watch/listText.ts'),
      ]);
      const answer = await withLedger(flags, (ledger) => listLists(ledger, { on }));
      if (flags.json) return print(JSON.stringify(answer));
      for (const line of listsText(answer, language)) print(line);
    },
  );
}

function showCommand(): Command {
  return onLedger(
    new Command('show').description('show where each place on a list stands, the nearest to leaving first'),
  )
    .argument('<list>', 'id of the list, or its identifier')
    .option('--within <place>', 'only places within this one')
    .option('--standing <standing>', 'only places that stand so: "exit due", "on probation" …')
    .addOption(new Option('--order <order>', 'which come first').choices(listOrders))
    .option('--most <number>', 'how many places', wholeNumber(1), 100)
    .action(async (id: string, { on, language, within, standing, order, most, ...flags }: ShowFlags) => {
      const [{ getSupervisionList }, { listText }] = await Promise.all([
        import('../../actions/programme/getSupervisionList.ts'),
        import('../watch/listText.ts'),
      ]);
      const wanted = { id, on, within, standing, order, pageSize: Math.max(1, most) };
      const answer = await withLedger(flags, (ledger) => getSupervisionList(ledger, wanted));
      if (flags.json) return print(JSON.stringify(answer));
      for (const line of listText(answer, language)) print(line);
    });
}
