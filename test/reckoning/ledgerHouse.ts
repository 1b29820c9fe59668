/** A ledger of its own for tests of reckoning: claims in documents, each of an outlet of its own, and published records. */
import { addDocument } from '../../src/actions/addDocument.ts';
import { getDocument } from '../../src/actions/getDocument.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { listConflicts } from '../../src/actions/reckoning/listConflicts.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { loadRegistry as bundledRegistry } from '../../src/outside/files/loadRegistry.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { ConflictAnswer } from '../../src/actions/reckoningAnswers.ts';
import { claimIn, documentOf } from '../contract/fixtures.ts';
import { publishRecord } from '../server/publishRecord.ts';
import type { TestServer } from '../server/testServer.ts';
import { testServer } from '../server/testServer.ts';

export const wait = 60_000;

export const jiangxi = { name: 'Jiangxi', id: 'CN-36' };
export const zhejiang = { name: 'Zhejiang', id: 'CN-33' };
export const xinjiang = { name: 'Xinjiang', id: 'CN-65' };
export const akto = { name: 'Akto', id: 'CN-653022' };
export const year = (of: number) => ({ start: `${of}-01-01`, end: `${of}-12-31` });
export const speaker = (name: string) => [{ role: 'speaker', name, office: name, start: 0, end: 6 }] as const;

/** The fields of a claim that says exactly so much. */
export const exact = (amount: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  value: amount,
  low: amount,
  high: amount,
  ...more,
});

const registered = new Set(['CN', 'CN-65', 'CN-6530', 'CN-653022', 'CN-6531', 'CN-36', 'CN-33']);

export interface Said {
  readonly claimId: string;
  readonly document: string;
  readonly figure: string;
}

export interface LedgerHouse {
  readonly server: TestServer;
  readonly reader: () => Ledger;
  /** One claim, of Jiangxi's money for Akto unless said otherwise, in a document of an outlet of its own. */
  say(quote: string, claim: Partial<Claim>, document?: Parameters<typeof documentOf>[2]): Promise<Said>;
  /** Several claims in one document, whose sentences are given. */
  tell(
    text: string,
    claims: readonly (Partial<Claim> & { readonly quote: string })[],
    document?: Parameters<typeof documentOf>[2],
  ): Promise<readonly Said[]>;
  conflicts(): Promise<readonly ConflictAnswer[]>;
  /** The id of a published transaction from Jiangxi to Akto, unless said otherwise. */
  sent(date: string, amount: string, more?: Readonly<Record<string, unknown>>): Promise<string>;
  readonly programme: () => Promise<string>;
}

/** On a server of its own, with a handful of places registered. */
export async function ledgerHouse(): Promise<LedgerHouse> {
  const server = await testServer();
  const entries = bundledRegistry().filter(({ id }) => registered.has(id));
  await loadRegistry(server.ledger(), { entries, source: 'test' });
  let outlet = 0;
  let programme: Promise<string> | null = null;
  const tell: LedgerHouse['tell'] = async (text, claims, document = {}) => {
    outlet += 1;
    const made = claims.map(({ quote, ...claim }) =>
      claimIn(text, quote, { donors: [jiangxi], recipients: [akto], value: null, ...claim }),
    );
    const details = { outlet: `Outlet ${outlet}`, publishedOn: '2021-03-01', ...document };
    const added = await addDocument(server.ledger('administrator', 'Office'), documentOf(text, made, details));
    const found = (await getDocument(server.ledger('reviewer', 'Second'), added.document.id)).claims;
    return claims.map(({ quote }) => {
      const claim = found.find((each) => each.claim.quote === quote);
      return { claimId: claim?.id ?? '', document: added.document.id, figure: claim?.figureId ?? '' };
    });
  };
  const house: LedgerHouse = {
    server,
    tell,
    reader: () => server.ledger('public', 'a reader'),
    say: async (quote, claim, document) => {
      const letter = String.fromCodePoint(65 + (outlet % 26), 65 + Math.floor(outlet / 26));
      const [said] = await tell(
        `Report ${letter} of the Office: ${quote}, it says in full.`,
        [{ ...claim, quote }],
        document,
      );
      if (!said) throw new Error('one claim');
      return said;
    },
    conflicts: async () => (await listConflicts(house.reader(), wait)).conflicts,
    programme: () => (programme ??= publishRecord(server, 'programme', { title: 'Help for Akto', place: 'CN-65' })),
    sent: async (date, amount, more = {}) =>
      publishRecord(server, 'transaction', {
        programme: await house.programme(),
        side: 'sent',
        stage: 'disbursement',
        date,
        providers: [{ id: 'CN-36', percent: '100' }],
        recipients: [{ id: 'CN-653022', percent: '100' }],
        amount: { amount, currency: 'CNY' },
        ...more,
      }),
  };
  return house;
}
