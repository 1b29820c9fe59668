/** Amounts of records: linked to what they are made of; what nobody reported is hatched, never zero. */
import type { Evidence, Money } from '../../../core/records/field.ts';
import type { TotalAmount } from '../../../actions/totalAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { amount, exactAmount } from '../../numbers/amount.ts';
import { claimStubLink } from '../../parts/stub.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { programmeWords } from './words.ts';

export function notReported(view: ViewContext): Html {
  return html`<span class="not-reported">${wordsOf(view).notReported}</span>`;
}

/** An amount that leads to the records behind it; its title has every digit. */
export function amountLink(value: string | null, unit: string | null, href: string, view: ViewContext): Html {
  if (value === null) return notReported(view);
  return html`<a class="stub" href="${href}" title="${exactAmount(value, unit, view.locale)}"
    >${amount(value, unit, view.locale)}</a
  >`;
}

/** " (of which −0.5 million yuan in corrections)", where some of what is added up takes back what was reported before. */
export function ofWhichNegative({ negative, currency }: TotalAmount, view: ViewContext): Html | null {
  if (negative === null) return null;
  const size = amount(negative.replace(/^-/, ''), currency, view.locale);
  return html` <span class="muted">${programmeWords(view).ofWhichNegative(`−${size}`)}</span>`;
}

/** The first claim among the evidence: a number that rests on it opens the claim's stub. */
export function claimBehind(evidence: readonly Evidence[]): string | null {
  return evidence.find((each) => each.claim !== null)?.claim ?? null;
}

/** One record's amount: the stub of the claim behind it where there is one, else the record's page. */
export function recordAmount(
  money: Money,
  record: { readonly href: string; readonly evidence: readonly Evidence[] },
  view: ViewContext,
): Html {
  const claim = claimBehind(record.evidence);
  return claim === null
    ? amountLink(money.amount, money.currency, record.href, view)
    : claimStubLink(claim, amount(money.amount, money.currency, view.locale));
}
