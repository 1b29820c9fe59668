/** Opens the ledger's database: the embedded one in a folder, or a server named by an address. */
import type { Pool } from 'pg';
import { startServer } from '../outside/postgres/startServer.ts';
import { connect } from '../store/connect.ts';
import type { Database } from '../store/tables.ts';

/** Folder of the embedded database when nothing else is said. */
export const defaultDataDir = '.counterfoil';

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

export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  if ('url' in place) {
    const { server, ...connections } = await connect({ connectionString: place.url }, { signInAsRole: false });
    return { ...connections, where: `${server} at DATABASE_URL` };
  }
  const embedded = await startServer(place.dataDir);
  try {
    const { server, ...connections } = await connect({ ...embedded.address }, { signInAsRole: true });
    return {
      ...connections,
      where: `embedded ${server} in ${place.dataDir}`,
      async close() {
        await connections.close();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
