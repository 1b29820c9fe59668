/** Whoever comes with an API key sees what he may see, and no more: the grants of the account go with the key. */
import { pino } from 'pino';
import type { OpenDatabase } from '../../../src/actions/openDatabase.ts';
import { createApp } from '../../../src/server/app.ts';
import { createApiKey } from '../../../src/server/sessions/apiKeys.ts';
import { openAuthentication } from '../../../src/server/sessions/authentication.ts';
import { addAccount } from '../../../src/server/sessions/changeAccounts.ts';
import { noticeServices } from '../../../src/server/watch/noticeSettings.ts';
import { seen } from '../model/access.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import type { Person } from '../world.ts';
import { cast, personOf } from '../world.ts';
import { listedFor } from './sight.ts';

const publicUrl = 'http://127.0.0.1';
const law = 'a key shows what its account may see';

/** The server's own ledger is the one of the run. Everybody with an account gets a key and asks for all there is. */
export async function keysAreLimited(run: Run, open: OpenDatabase): Promise<void> {
  const secret = 'a secret for the simulation that is long enough';
  const authentication = await openAuthentication({ pool: open.authPool(), secret, publicUrl, provider: null });
  const app = createApp({
    open,
    authentication,
    secret,
    dataDir: run.folder,
    publicUrl,
    notices: noticeServices({}, { publicUrl, secret }),
    log: pino({ level: 'silent' }),
  });
  const roll = { authentication, ledger: ledgerOf(run, personOf('Administrator One')) };
  for (const [index, person] of cast.entries()) {
    const { name, role, limits = {}, rights = [] } = person;
    if (role === 'public') continue;
    const email = `office${index}@example.org`;
    const account = await addAccount(roll, { email, name, role, ...limits, rights, password: null });
    const key = await createApiKey(authentication, account, 'simulation');
    const ask = (path: string) =>
      app.request(`${publicUrl}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
    await listIsRight(run, person, async (query) => (await ask(`/records?limit=200${query}`)).json());
    for (const record of run.model.records().filter((_, each) => each % 5 === index % 5)) {
      const { status } = await ask(`/records/${record.id}`);
      const wanted = seen(person, record) === null ? 404 : 200;
      must(law, status === wanted, () => `${name} gets ${status} for ${record.type} ${record.id} instead of ${wanted}`);
    }
  }
}

interface Page {
  readonly items: readonly { readonly id: string; readonly version: number }[];
  readonly next: string | null;
}

async function listIsRight(run: Run, person: Person, page: (query: string) => Promise<unknown>): Promise<void> {
  const got: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { items, next: cursor } = (await page(next === '' ? '' : `&cursor=${next}`)) as Page;
    got.push(...items.map(({ id, version }) => `${id} v${version}`));
    next = cursor;
  }
  const wanted = listedFor(run, person);
  must(
    law,
    got.toSorted().join() === wanted.toSorted().join(),
    () => `${person.name} gets ${got.length} records instead of ${wanted.length}`,
  );
}
