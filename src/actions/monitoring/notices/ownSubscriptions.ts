import { newestDeliveries } from '../../../store/monitoring/deliveries.ts';
import { listSubscriptions } from '../../../store/monitoring/subscriptions.ts';
import type { Ledger } from '../../ledger.ts';
import type { DeliveryAnswer, OwnSubscription } from '../../noticeAnswers.ts';
import { permit } from '../../permit.ts';
import { feedPath, noticeToken } from './noticeLinks.ts';
import type { NoticeServices } from './noticeServices.ts';

const shown = 5;

/** Those of the account that have not been ended. */
export async function ownSubscriptions(ledger: Ledger, services: NoticeServices): Promise<OwnSubscription[]> {
  permit(ledger, 'subscribe');
  const { db, ledgerId, actor } = ledger;
  const all = await listSubscriptions(db, ledgerId, { account: actor.name });
  return Promise.all(
    all.flatMap(({ address, goesOn: _goesOn, ...subscription }) => {
      if (address === null) return [];
      const { id, carrier } = subscription;
      const where = carrier === 'feed' ? services.site + feedPath(services.secret, { id, address }) : address;
      const key = carrier === 'webhook' ? noticeToken(services.secret, { purpose: 'webhook', subscription: id }) : null;
      return [deliveriesOf(ledger, id).then((deliveries) => ({ ...subscription, address: where, key, deliveries }))];
    }),
  );
}

async function deliveriesOf({ db, ledgerId }: Ledger, subscription: string): Promise<DeliveryAnswer[]> {
  const rows = await newestDeliveries(db, ledgerId, { subscription, most: 50 });
  const told = rows.filter(({ outcome }, index) => outcome !== 'nothing' && (outcome !== 'started' || index === 0));
  return told.slice(0, shown).map(({ attempt, outcome, at, message }) => ({
    attempt,
    outcome,
    at: at.toISOString(),
    message,
  }));
}
