import type { Muting } from '../../../core/monitoring/alerts/alert.ts';
import type { Part } from '../../html.ts';
import { html } from '../../html.ts';
import { dayText } from '../../numbers/days.ts';
import type { ViewContext } from '../../view.ts';
import { alertHref } from '../rooms/alertHref.ts';
import { alertWords } from '../rooms/words.ts';

/** Why nobody is told of an alert. */
export function mutingWords(muting: Muting, view: ViewContext): Part {
  const { mutedBy: m, anotherAlert } = alertWords(view);
  if (muting.by === 'alert') return m.alert(html`<a href="${alertHref(muting.alert)}">${anotherAlert}</a>`);
  if (muting.by === 'silence') return m.silence(muting.reason, muting.office, dayText(muting.until, view.locale));
  const share = (part: number): string => `${Math.round(part * 100)}%`;
  return m.precision(muting.verified, share(muting.precision), share(muting.target));
}
