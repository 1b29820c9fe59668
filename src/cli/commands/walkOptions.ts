import type { Command } from 'commander';
import { Option } from 'commander';
import { isoDay, wholeNumber } from './optionValues.ts';

/** How a backtest walks through the past, and whose work it counts: the same of a file of rules and of a rule of the ledger. */
export function walkOptions(command: Command): Command {
  return command
    .option('--lead <periods>', 'an alarm so many periods before an episode has found it', wholeNumber(0), 0)
    .option('--officers <number>', 'offices that share the alerts', wholeNumber(1), 1)
    .option('--since <day>', 'periods that end before this day only prepare', isoDay)
    .addOption(
      new Option('--every <span>', 'how often rules are run')
        .choices(['week', 'month', 'quarter', 'year'])
        .default('month'),
    );
}
