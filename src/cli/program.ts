/** The command line: one command per file in `commands/`, mounted here. This file reads as its table of contents. */
import { Command } from 'commander';
import { accessCommand } from './commands/access.ts';
import { addCommand } from './commands/add.ts';
import { exportCommand } from './commands/export.ts';
import { gazetteerCommand } from './commands/gazetteer.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { matchCommand } from './commands/match.ts';
import { readCommand } from './commands/read.ts';
import { readingsCommand } from './commands/readings.ts';
import { reckonCommand } from './commands/reckon.ts';
import { rulesCommand } from './commands/rules.ts';
import { startCommand } from './commands/start.ts';
import { totalsCommand } from './commands/totals.ts';
import { userCommand } from './commands/user.ts';
import { caseCommand } from './commands/case.ts';
import { watchCommand } from './commands/watch.ts';

export const version = '0.1.0';

/** A fresh command tree; parsing it runs the chosen command. */
export function program(): Command {
  const whole = new Command('counterfoil')
    .description(
      'An open ledger for paired assistance: who promised what to whom, what arrived, and which words say so.',
    )
    .version(version)
    .showHelpAfterError('(counterfoil --help lists the commands)')
    .addCommand(startCommand())
    .addCommand(readCommand())
    .addCommand(addCommand())
    .addCommand(matchCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(totalsCommand())
    .addCommand(reckonCommand())
    .addCommand(rulesCommand())
    .addCommand(readingsCommand())
    .addCommand(watchCommand())
    .addCommand(caseCommand())
    .addCommand(listCommand())
    .addCommand(gazetteerCommand())
    .addCommand(userCommand())
    .addCommand(accessCommand())
    .addCommand(historyCommand());
  throwInstead(whole);
  return whole;
}

/** Commands throw where they would end the process, so that one place decides on exit codes. */
function throwInstead(command: Command): void {
  command.exitOverride();
  for (const each of command.commands) throwInstead(each);
}
