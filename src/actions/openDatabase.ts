/** Opens the ledger's database: the embedded one in a folder, or a server named by an address. */
import type { Pool } from 'pg';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { EmbeddedServer } from '../outside/postgres/startServer.ts';
import { requireDatabase } from '../outside/postgres/cluster.ts';
import { startServer } from '../outside/postgres/startServer.ts';
import { connect } from '../store/connect.ts';
import { DATABASE_UNREACHABLE } from '../store/errors.ts';
import type { Database } from '../store/tables.ts';

/** Folder of the embedded database when nothing else is said. */
const defaultDataDir = '.counterfoil';

const ATTEMPTS = 3;

export type DatabasePlace = { readonly dataDir: string } | { readonly url: string };

export interface OpenDatabase {
  readonly db: Database;
  /** For the sign-in tables: the same role in the schema `auth`, which it owns. */
  authPool(): Pool;
  /** One line for people; never holds a password. */
  readonly where: string;
  /** Closes the connections and stops the embedded server, unless another process uses it. */
  close(): Promise<void>;
}

/** `DATABASE_URL` wins over a folder; without both it is `.counterfoil` in the current folder. */
export function databasePlace(options: { dataDir?: string | undefined; url?: string | undefined }): DatabasePlace {
  if (options.url) return { url: options.url };
  return { dataDir: options.dataDir ?? defaultDataDir };
}

/**
 * Errors say what to do: those of `src/outside/postgres` and `src/store`. Nothing is left running by a failure. Without
 * `makesOne` a folder that holds no database is DATABASE_NOT_FOUND, and stays as it is.
 */
export async function openDatabase(place: DatabasePlace, { makesOne = true } = {}): Promise<OpenDatabase> {
  if ('url' in place) {
    if (!isServerAddress(place.url)) {
      throw new CounterfoilError(DATABASE_UNREACHABLE, 'DATABASE_URL is no address such as postgres://user@host/name');
    }
    const { server, ...connections } = await connect({ connectionString: place.url }, { signInAsRole: false });
    return { ...connections, where: `${server} at DATABASE_URL` };
  }
  if (!makesOne) requireDatabase(place.dataDir);
  for (let attempt = 1; ; attempt += 1) {
    const embedded = await startServer(place.dataDir);
    try {
      return await openEmbedded(embedded, place.dataDir);
    } catch (error) {
      await embedded.stop();
      // Whoever else used the server may have stopped it just as we came; then we start it ourselves.
      const stopped = error instanceof CounterfoilError && error.kind === DATABASE_UNREACHABLE;
      if (!stopped || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Looked at before the driver sees it, whose own words may repeat the password. */
function isServerAddress(url: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url);
}

async function openEmbedded(embedded: EmbeddedServer, dataDir: string): Promise<OpenDatabase> {
  const { server, ...connections } = await connect({ ...embedded.address }, { signInAsRole: true });
  return {
    ...connections,
    where: `embedded ${server} in ${dataDir}`,
    async close() {
      await connections.close();
      await embedded.stop();
    },
  };
}
