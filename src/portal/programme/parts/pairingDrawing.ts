/** Pairings drawn: bands while they can be told apart, a matrix beyond that, with a list by donor for narrow sheets. */
import { pairingMatrix } from '../../../core/pairings/matrix.ts';
import type { PairingLine } from '../../../actions/pairingAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Band } from '../../charts/flows.ts';
import { flows, mostBands } from '../../charts/flows.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { matrix } from '../charts/matrix.ts';
import { claimBehind } from './amounts.ts';
import { nameText } from './names.ts';

function bandOf(line: PairingLine, names: Names, view: ViewContext): Band {
  const claimId = claimBehind(line.evidence);
  return {
    donor: nameText(line.donor, names, view),
    recipient: nameText(line.recipient, names, view),
    href: `/pairings/${encodeURIComponent(line.id)}`,
    ...(claimId !== null && { claimId }),
  };
}

/** Each band once, by donor and then recipient, so that neighbours belong together. */
function bandsOf(lines: readonly PairingLine[], names: Names, view: ViewContext): Band[] {
  const bands = new Map<string, Band>();
  for (const line of lines) {
    const key = `${line.donor}\n${line.recipient}`;
    if (!bands.has(key)) bands.set(key, bandOf(line, names, view));
  }
  const order = new Intl.Collator(view.locale);
  return [...bands.values()].sort((a, b) => order.compare(a.donor, b.donor) || order.compare(a.recipient, b.recipient));
}

function byDonor(bands: readonly Band[]): Html {
  return html`<dl class="by-giver narrow-only">
    ${[...Map.groupBy(bands, (band) => band.donor)].map(
      ([donor, theirs]) =>
        html`<div>
          <dt>${donor}</dt>
          <dd>
            <ul>
              ${theirs.map((band) => html`<li><a href="${band.href}">${band.recipient}</a></li>`)}
            </ul>
          </dd>
        </div>`,
    )}
  </dl>`;
}

export function pairingDrawing(lines: readonly PairingLine[], names: Names, view: ViewContext): Html {
  const bands = bandsOf(lines, names, view);
  if (bands.length === 0) return html``;
  if (bands.length <= mostBands) return flows(bands, view) ?? html``;
  const name = (id: string): string => nameText(id, names, view);
  return html`${matrix(pairingMatrix(lines), name, view)} ${byDonor(bands)}`;
}
