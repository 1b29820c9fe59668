/** What programs do to a ledger of watched places, one act after the other; any of them may be killed at any moment. */
import { ledgerFor } from '../../../src/actions/ledger.ts';
import type { Ledger } from '../../../src/actions/ledger.ts';
import { acknowledgeCase } from '../../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { knownCases } from '../../../src/actions/monitoring/cases/knownCases.ts';
import { verifyCase } from '../../../src/actions/monitoring/cases/verifyCase.ts';
import { judgeCodes } from '../../../src/actions/monitoring/datasets/judgeCodes.ts';
import { listDatasets } from '../../../src/actions/monitoring/datasets/listDatasets.ts';
import { moveDataset } from '../../../src/actions/monitoring/datasets/moveDataset.ts';
import { takeInReadings } from '../../../src/actions/monitoring/datasets/takeInReadings.ts';
import { monitoringEffects } from '../../../src/actions/monitoring/monitoringEffects.ts';
import { deliverNotices } from '../../../src/actions/monitoring/notices/deliverNotices.ts';
import { newsOf } from '../../../src/actions/monitoring/notices/newsOf.ts';
import type { NoticeServices } from '../../../src/actions/monitoring/notices/noticeServices.ts';
import { onThisThread } from '../../../src/actions/monitoring/runs/runEffects.ts';
import { runPublishedRules } from '../../../src/actions/monitoring/runs/runPublishedRules.ts';
import type { OpenDatabase } from '../../../src/actions/openDatabase.ts';
import type { DatasetMove } from '../../../src/actions/monitoringAnswers.ts';
import type { Role } from '../../../src/core/access/decide.ts';
import { postWebhook } from '../../../src/outside/webhook/postWebhook.ts';

export const source = 'Office of strangers';
export const subscriber = 'Rea';

export type Act =
  | { readonly kind: 'take in'; readonly path: string; readonly title: string }
  | { readonly kind: 'judge'; readonly codes: Readonly<Record<string, string>> }
  | { readonly kind: 'move'; readonly title: string; readonly move: DatasetMove }
  | { readonly kind: 'run' }
  | { readonly kind: 'work on cases' }
  | { readonly kind: 'send' };

export interface Order {
  readonly ledgerId: string;
  /** Instant at which the act begins. */
  readonly at: string;
  readonly act: Act;
}

const allowedHosts: ReadonlySet<string> = new Set(['127.0.0.1']);

export function servicesAt(now: () => Date): NoticeServices {
  const post = postWebhook({ allowed: allowedHosts, timeoutMilliseconds: 10_000, now });
  return { mail: null, post, allowedHosts, site: 'https://ledger.example', secret: 'a secret of tests', digestHour: 6 };
}

/** Asked again after it was killed, it does what is left to do. */
export async function carryOut(open: OpenDatabase, { ledgerId, at, act }: Order): Promise<void> {
  let time = Date.parse(at);
  const now = (): Date => new Date((time += 5));
  const as = (role: Role, name: string): Ledger => ({
    ...ledgerFor(open, { role, name, rights: ['publish'] }),
    clock: { now },
    ledgerId,
  });
  switch (act.kind) {
    case 'take in': {
      const file = { path: act.path, fileName: act.title, title: act.title, source };
      return void (await takeInReadings(as('contributor', 'Ana'), file, monitoringEffects));
    }
    case 'judge': {
      const judgements = Object.entries(act.codes).map(
        ([code, becomes]) => ({ source, kind: 'place', code, verdict: 'same', becomes }) as const,
      );
      return void (await judgeCodes(as('reviewer', 'Jo'), { judgements }));
    }
    case 'move':
      return moveAll(as('reviewer', 'Bea'), act);
    case 'run':
      return void (await runPublishedRules(as('publisher', 'Pia'), {}, onThisThread));
    case 'work on cases':
      return workOnCases(as('reviewer', 'Bea'));
    default: {
      const findAccount = async () => ({ role: 'reviewer', name: subscriber }) as const;
      const settings = { services: servicesAt(now), findAccount, newsOf };
      return void (await deliverNotices(as('administrator', 'Counterfoil'), settings));
    }
  }
}

const after = { approve: 'approved', publish: 'published', withdraw: 'withdrawn' } as const;

/** All datasets of a title: a file, and what was held of it. */
async function moveAll(ledger: Ledger, { title, move }: Extract<Act, { kind: 'move' }>): Promise<void> {
  const { items } = await listDatasets(ledger, { limit: 100 });
  for (const dataset of items.toReversed()) {
    if (dataset.title !== title || dataset.state === after[move]) continue;
    await moveDataset(ledger, { id: dataset.id, move, reason: 'It was asked for.' });
  }
}

async function workOnCases(ledger: Ledger): Promise<void> {
  const cases = [...(await knownCases(ledger)).values()].toSorted((a, b) => (a.alert.id < b.alert.id ? -1 : 1));
  for (const { id, version, acknowledged, verified } of cases) {
    const seen = acknowledged === null ? await acknowledgeCase(ledger, { id, version }) : { id, version };
    if (verified === null) await verifyCase(ledger, { id, version: seen.version, outcome: 'true', words: 'Seen.' });
  }
}
