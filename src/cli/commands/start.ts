import { Command, Option } from 'commander';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { print } from '../print.ts';
import { untilSignal } from '../untilSignal.ts';

interface StartFlags {
  readonly data: string;
  readonly port: string;
  readonly host: string;
  readonly publicUrl?: string;
  readonly trustProxy?: boolean;
  readonly sample: boolean;
}

/** `counterfoil start`: everything from an empty folder to a running portal; a second start loses nothing. */
export function startCommand(): Command {
  return new Command('start')
    .description('set up what is missing, then serve the portal and the API until Ctrl-C')
    .addOption(dataOption())
    .addOption(new Option('--port <number>', 'port to listen on; 0 takes a free one').default('4010').env('PORT'))
    .option('--host <address>', 'address to listen on; another than the default opens it to the network', '127.0.0.1')
    .option('--public-url <url>', 'address under which browsers reach it, when a proxy stands in front')
    .option('--trust-proxy', 'count requests by the last X-Forwarded-For address; only behind a proxy that sets it')
    .option('--no-sample', 'do not load the sample programme')
    .action(async (flags: StartFlags) => {
      await runStart(flags);
    });
}

export const defaultData = '.counterfoil';

/** Shared by the commands that need a database. */
export function dataOption(): Option {
  return new Option('--data <dir>', 'folder of the embedded database; DATABASE_URL names a server instead').default(
    defaultData,
  );
}

async function portOf(given: string): Promise<number> {
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
  const { portInvalid } = await import('../../server/errors.ts');
  throw new CounterfoilError(portInvalid, `"${given}" is no port`);
}

async function publicUrlOf(given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  if (/^https?:\/\/[^/?#\s]+\/?$/.test(given) && URL.canParse(given)) return new URL(given).origin;
  const { publicUrlInvalid } = await import('../../server/errors.ts');
  throw new CounterfoilError(publicUrlInvalid, `"${given}" is no address of a site`);
}

async function runStart(flags: StartFlags): Promise<void> {
  const [port, publicUrl] = [await portOf(flags.port), await publicUrlOf(flags.publicUrl)];
  const [{ openServer }, { findRunningServer }] = await Promise.all([
    import('../../server/openServer.ts'),
    import('../../server/runningServer.ts'),
  ]);
  const running = await findRunningServer(flags.data);
  if (running && (port === 0 || new URL(running.address).port === String(port))) {
    print(`Counterfoil already runs on this data: ${running.address} (process ${running.pid}).`);
    return;
  }
  if (running) print(`Another Counterfoil (${running.address}) serves this data too; both show the same ledger.`);
  const stop = untilSignal();
  const server = await openServer({
    dataDir: flags.data,
    databaseUrl: process.env['DATABASE_URL'],
    host: flags.host,
    port,
    publicUrl,
    trustProxy: flags.trustProxy === true,
    sample: flags.sample,
    progress: print,
  });
  print(welcome(server));
  await stop;
  print('Stopping …');
  await server.close();
  print('Stopped.');
}

function welcome({ address, where, firstSignIn }: Awaited<ReturnType<OpenServerFunction>>): string {
  const signIn = firstSignIn.isNew
    ? [
        `  e-mail    ${firstSignIn.email}`,
        `  password  ${firstSignIn.password}`,
        `  (also in ${firstSignIn.file}; change it at ${address}/account)`,
      ]
    : firstSignIn.password === null
      ? ['  with your account; "npx counterfoil user password EMAIL" sets a new password']
      : [`  e-mail    ${firstSignIn.email}`, `  password  in ${firstSignIn.file}`];
  return [
    '',
    `Counterfoil is running at ${address}`,
    `Records are in ${where}.`,
    '',
    'Sign in to review:',
    ...signIn,
    '',
    'What to try next:',
    `  ${address}/figures?differs=1`,
    '      figures on which reports differ, each with the words that differ',
    '  npx counterfoil add REPORT.pdf --outlet NAME --date YYYY-MM-DD',
    '      archive a report of yours and draft its claims; "npx counterfoil read REPORT.pdf" only shows them',
    `  ${address}/review`,
    '      sign in and review the drafts, by keyboard if you like',
    `  ${address}/api`,
    '      the same answers for programs',
    '',
    'Ctrl-C stops it; nothing is lost.',
  ].join('\n');
}

type OpenServerFunction = (typeof import('../../server/openServer.ts'))['openServer'];
