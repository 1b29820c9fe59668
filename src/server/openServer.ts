/** Everything between an empty folder and a running portal, each step once and each step safe to repeat. */
import { mkdir } from 'node:fs/promises';
import { pino } from 'pino';
import { ledgerFor } from '../actions/ledger.ts';
import { loadBundledRegistry } from '../actions/loadBundledRegistry.ts';
import { loadSample } from '../actions/loadSample.ts';
import { loadSampleCases } from '../actions/monitoring/datasets/loadSampleCases.ts';
import { loadSampleReadings } from '../actions/monitoring/datasets/loadSampleReadings.ts';
import type { OpenDatabase } from '../actions/openDatabase.ts';
import { databasePlace, openDatabase } from '../actions/openDatabase.ts';
import { attachTotals } from '../actions/totals/attachTotals.ts';
import { loadCaseDeadlines } from '../outside/files/loadCaseDeadlines.ts';
import { loadDisclosure } from '../outside/files/loadDisclosure.ts';
import { createApp } from './app.ts';
import { addressOf, freePort, listen } from './listen.ts';
import { forgetRunningServer, recordRunningServer } from './runningServer.ts';
import { openAuthentication } from './sessions/authentication.ts';
import type { FirstSignIn } from './sessions/firstSignIn.ts';
import { ensureAdministrator } from './sessions/firstSignIn.ts';
import { createProvider } from './sessions/provider.ts';
import { readProviderSettings } from './sessions/providerSettings.ts';
import { readSecret } from './sessions/secret.ts';
import { attachReadings } from '../actions/monitoring/runs/keptReadings.ts';
import { onThisThread } from '../actions/monitoring/runs/runEffects.ts';
import { noticeServices } from './watch/noticeSettings.ts';
import { startNoticeTimer } from './watch/noticeTimer.ts';
import { startRuleTimer } from './watch/ruleTimer.ts';

export interface ServerSettings {
  /** Folder of the embedded database, and of the secret and first password in any case. */
  readonly dataDir: string;
  /** A PostgreSQL server instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string | undefined;
  /** Whether a proxy stands in front of every request; its word for the client's address is then taken. */
  readonly trustProxy: boolean;
  readonly sample: boolean;
  /** Is told each step that takes a moment. */
  readonly progress: (line: string) => void;
}

export interface OpenServer {
  readonly address: string;
  readonly where: string;
  readonly firstSignIn: FirstSignIn;
  close(): Promise<void>;
}

const setUpActor = { name: 'Counterfoil', role: 'administrator' } as const;

async function fillOnce(open: OpenDatabase, settings: ServerSettings): Promise<void> {
  const ledger = ledgerFor(open, setUpActor);
  const registry = await loadBundledRegistry(ledger);
  if (registry.added > 0) settings.progress(`Loaded ${registry.added} places and actors into the registry.`);
  if (!settings.sample) return;
  const sample = await loadSample(ledger, {});
  if (sample.added + sample.records > 0) {
    const { added, claims, records } = sample;
    settings.progress(`Loaded the sample programme: ${added} documents, ${claims} claims, ${records} records.`);
  }
  const watched = await loadSampleReadings(ledger);
  if (watched.datasets > 0) {
    const cases = await loadSampleCases(ledger, onThisThread);
    settings.progress(
      `Loaded readings of made-up villages: ${watched.datasets} datasets, ${watched.rules} rules, ${cases} cases.`,
    );
  }
}

async function serve(
  open: OpenDatabase,
  settings: ServerSettings,
  closeDatabase: () => Promise<void>,
): Promise<OpenServer> {
  const { trustProxy, publicUrl = addressOf(settings) } = settings;
  const secret = await readSecret(settings.dataDir);
  const provider = readProviderSettings(process.env);
  const notices = noticeServices(process.env, { publicUrl, secret });
  const accounts = { pool: open.authPool(), secret, publicUrl, provider };
  const authentication = await openAuthentication(accounts);
  const ledger = ledgerFor(open, setUpActor);
  const firstSignIn = await ensureAdministrator({ authentication, ledger }, settings.dataDir);
  await fillOnce(open, settings);
  const log = pino({ level: process.env['COUNTERFOIL_LOG'] ?? 'warn' }, pino.destination(2));
  const { dataDir } = settings;
  const parts = {
    open,
    authentication,
    provider: createProvider(accounts),
    secret,
    dataDir,
    publicUrl,
    trustProxy,
    notices,
    log,
  };
  const app = createApp(parts);
  const listening = await listen(app, settings);
  await recordRunningServer(settings.dataDir, listening.address);
  const stopRules = startRuleTimer({ open, log });
  const stopNotices = startNoticeTimer({ open, authentication, services: notices, log });
  return {
    address: settings.publicUrl ?? listening.address,
    where: open.where,
    firstSignIn,
    async close() {
      await listening.close();
      await stopRules();
      await stopNotices();
      await forgetRunningServer(settings.dataDir);
      await closeDatabase();
    },
  };
}

/** Throws the errors of opening a database, DISCLOSURE_PARAMETER_WRONG, CASE_DEADLINES_UNREADABLE and PORT_TAKEN; then nothing is left running. */
export async function openServer(wanted: ServerSettings): Promise<OpenServer> {
  const settings = { ...wanted, port: await freePort(wanted) };
  // A file of disclosure parameters that cannot be used would protect nobody; one of deadlines would stop every run.
  loadDisclosure();
  loadCaseDeadlines();
  await mkdir(settings.dataDir, { recursive: true });
  settings.progress(
    settings.databaseUrl ? 'Connecting to the database …' : `Opening the database in ${settings.dataDir} …`,
  );
  const open = await openDatabase(databasePlace({ dataDir: settings.dataDir, url: settings.databaseUrl }));
  const detachTotals = attachTotals(open, settings.dataDir);
  attachReadings(open, settings.dataDir);
  const closeDatabase = async (): Promise<void> => {
    await detachTotals();
    await open.close();
  };
  try {
    return await serve(open, settings, closeDatabase);
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}
