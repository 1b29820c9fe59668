/** What the parts of the contract share: ledgers of their own in one database, and small records to put into them. */
import { expect } from 'vitest';
import { addDocument } from '../../src/actions/addDocument.ts';
import { getDocument } from '../../src/actions/getDocument.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { Role } from '../../src/core/access/decide.ts';
import { testClock } from '../../src/outside/clock/clock.ts';
import { testIds } from '../../src/outside/ids/ids.ts';
import type { Engine } from './engine.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { claimIn, documentOf } from './fixtures.ts';

/** The ledger on behalf of somebody. */
export type As = (role?: Role, name?: string) => Ledger;

export const text = 'The 19 provinces and cities gave 18.819 billion yuan to Xinjiang in 2019, Xinhua reported.';
export const words = '18.819 billion yuan';
export const places = [
  exampleEntry('CN', 'China', { kind: 'country' }),
  exampleEntry('CN-65', 'Xinjiang', {
    parent: 'CN',
    kind: 'province',
    localName: '新疆',
    codes: { 'GB/T 2260': '650000' },
  }),
  exampleEntry('CN-6530', 'Kizilsu', { parent: 'CN-65', kind: 'prefecture', aliases: ['Kezhou'] }),
  exampleEntry('CN-653022', 'Akto', { parent: 'CN-6530' }),
  exampleEntry('UA', 'Ukraine', { kind: 'country' }),
];

/** An error with this code. */
export const failing = (code: string) => expect.objectContaining({ code });

export interface Contract {
  readonly engine: () => Engine;
  /** Actors of a new, empty ledger, whose clock and ids are known. */
  readonly newLedger: () => As;
  /** A ledger with one document of one draft claim. */
  readonly withDraft: () => Promise<{ as: As; documentId: string; claimId: string }>;
}

export function contractOn(engine: () => Engine): Contract {
  let ledgers = 0;
  function newLedger(): As {
    ledgers += 1;
    const shared = { ledgerId: `ledger ${ledgers}`, db: engine().open.db };
    const [clock, ids] = [testClock('2026-01-01T00:00:00Z'), testIds()];
    return (role = 'administrator', actor = `the ${role}`) => ({ ...shared, clock, ids, actor: { name: actor, role } });
  }
  async function withDraft(): Promise<{ as: As; documentId: string; claimId: string }> {
    const as = newLedger();
    const { document } = await addDocument(as(), documentOf(text, [claimIn(text, words)]));
    const [claim] = (await getDocument(as('public'), document.id)).claims;
    return { as, documentId: document.id, claimId: claim?.id ?? '' };
  }
  return { engine, newLedger, withDraft };
}
