import type { AlertAnswer, AlertListAnswer } from '../../actions/alertAnswers.ts';
import type { AlertQuestion } from '../../actions/monitoring/alerts/listAlerts.ts';
import { listAlerts } from '../../actions/monitoring/alerts/listAlerts.ts';
import type { Ledger } from '../../actions/ledger.ts';

const PAGE = 200;

/** All pages of a list of alerts as one. */
export async function everyAlert(ledger: Ledger, question: AlertQuestion): Promise<AlertListAnswer> {
  const items: AlertAnswer[] = [];
  let list = await listAlerts(ledger, { ...question, limit: PAGE });
  items.push(...list.items);
  while (list.next !== null) {
    list = await listAlerts(ledger, { ...question, limit: PAGE, cursor: list.next });
    items.push(...list.items);
  }
  return { ...list, items };
}
