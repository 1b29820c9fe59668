import { Command, InvalidArgumentError, Option } from 'commander';
import type { MatchAnswer, MatchRequest } from '../../actions/matchNames.ts';

interface MatchFlags {
  readonly type: 'place' | 'actor';
  readonly within?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** `counterfoil match`: names on standard input, ranked registry entries out. It needs no database and no network. */
export function matchCommand(): Command {
  return new Command('match')
    .description('rank the places or actors that names on standard input could mean, one name a line')
    .addOption(new Option('--type <type>', 'what the names name').choices(['place', 'actor']).makeOptionMandatory())
    .option('--within <id>', 'only entries that lie in this one, such as CN-65')
    .option('--limit <number>', 'candidates a name, 1 to 50', limitOption, 5)
    .option('--json', 'print one JSON object a name and line')
    .action(async (flags: MatchFlags) => {
      process.exitCode = await runMatch(flags);
    });
}

function limitOption(value: string): number {
  const limit = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > 50) throw new InvalidArgumentError('Give a whole number from 1 to 50.');
  return limit;
}

async function runMatch({ type, within, limit, json }: MatchFlags): Promise<number> {
  const [{ matchNames }, { nameLines }, { lineWriter }, { matchTable }] = await Promise.all([
    import('../../actions/matchNames.ts'),
    import('../../actions/nameLines.ts'),
    import('../reading/lineWriter.ts'),
    import('./matchTable.ts'),
  ]);
  const out = lineWriter(process.stdout);
  const request: MatchRequest = { type, limit, ...(within === undefined ? {} : { within }) };
  const print = (answer: MatchAnswer): string => (json === true ? JSON.stringify(answer) : matchTable(answer));
  let failed = false;
  for await (const answer of matchNames(nameLines(process.stdin), request)) {
    failed ||= answer.error !== undefined;
    if (!(await out.write(`${print(answer)}\n`))) break;
  }
  return failed ? 1 : 0;
}
