/** Who is paired with whom: givers on the left, receivers on the right, one band for each pairing. */
import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { ClaimInContext } from '../../actions/answers.ts';
import type { NamedRef } from '../../core/claims/claim.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { shortened } from '../parts/shortened.ts';
import { claimHref } from '../parts/stub.ts';
import type { Locale, ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import type { DrawingForm } from './drawingForm.ts';

/** Above this number of bands a two-column drawing can no longer be read, and the table alone serves better. */
export const mostBands = 40;

/** One band of the drawing, and the page it leads to; with a claim behind it, the claim's stub opens there. */
export interface Band {
  readonly donor: string;
  readonly recipient: string;
  readonly href: string;
  readonly claimId?: string;
}

export interface Pair extends Band {
  /** The first claim that states it. */
  readonly claim: ClaimInContext;
}

const han = /[\u3400-\u9fff]/;

/** One name for each linked party: a name in the reader's script where some document gives one, else the first. */
function namesById(claims: readonly ClaimInContext[], locale: Locale): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { claim } of claims)
    for (const { id, name } of [...claim.donors, ...claim.recipients]) {
      if (id === null) continue;
      const known = names.get(id);
      const isBetter =
        known === undefined || (han.test(known) !== (locale === 'zh') && han.test(name) === (locale === 'zh'));
      if (isBetter) names.set(id, name);
    }
  return names;
}

/** Each giver and receiver named in pairing claims, once; rejected claims say nothing. By giver, then receiver. */
export function pairsOf(claims: readonly ClaimInContext[], locale: Locale): Pair[] {
  const standing = claims.filter(({ state }) => state !== 'rejected');
  const names = namesById(standing, locale);
  const nameOf = (ref: NamedRef): string => (ref.id === null ? ref.name : (names.get(ref.id) ?? ref.name));
  const pairs = new Map<string, Pair>();
  for (const claim of standing)
    for (const from of claim.claim.donors)
      for (const to of claim.claim.recipients) {
        const [donor, recipient] = [nameOf(from), nameOf(to)];
        const key = `${donor}\n${recipient}`;
        if (!pairs.has(key)) pairs.set(key, { donor, recipient, claim, href: claimHref(claim.id), claimId: claim.id });
      }
  const order = new Intl.Collator(locale);
  return [...pairs.values()].sort((a, b) => order.compare(a.donor, b.donor) || order.compare(a.recipient, b.recipient));
}

interface Form extends DrawingForm {
  readonly margin: number;
  readonly labelLength: number;
}

const forms: readonly Form[] = [
  { name: 'wide', width: 760, margin: 330, labelLength: 44 },
  { name: 'narrow', width: 340, margin: 118, labelLength: 16 },
];

interface Node {
  readonly key: string;
  readonly name: string;
}
interface Link {
  readonly pair: Band;
}

/** Room for the longest label of one side, at about seven units a letter and thirteen a Chinese character. */
function margin(names: readonly string[], form: Form): number {
  const widths = names.map((name) => {
    const label = shortened(name, form.labelLength);
    const wide = label.replaceAll(/[^\u2e80-\uffff]/g, '').length;
    return 14 + 7 * (label.length - wide) + 13 * wide;
  });
  return Math.min(form.margin, Math.max(...widths));
}

function arranged(pairs: readonly Band[], form: Form, height: number) {
  const nodes = new Map<string, Node>();
  for (const pair of pairs) {
    nodes.set(`from ${pair.donor}`, { key: `from ${pair.donor}`, name: pair.donor });
    nodes.set(`to ${pair.recipient}`, { key: `to ${pair.recipient}`, name: pair.recipient });
  }
  const layout = sankey<Node, Link>()
    .nodeId((node) => node.key)
    .nodeWidth(5)
    .nodePadding(11)
    .extent([
      [
        margin(
          pairs.map((pair) => pair.donor),
          form,
        ),
        6,
      ],
      [
        form.width -
          margin(
            pairs.map((pair) => pair.recipient),
            form,
          ),
        height - 6,
      ],
    ]);
  return layout({
    nodes: [...nodes.values()],
    links: pairs.map((pair) => ({ source: `from ${pair.donor}`, target: `to ${pair.recipient}`, value: 1, pair })),
  });
}

function drawing(pairs: readonly Band[], form: Form, view: ViewContext): Html {
  const w = wordsOf(view);
  const rows = Math.max(
    new Set(pairs.map((pair) => pair.donor)).size,
    new Set(pairs.map((pair) => pair.recipient)).size,
  );
  const height = Math.max(90, pairs.length * 12 + rows * 12);
  const graph = arranged(pairs, form, height);
  const path = sankeyLinkHorizontal<Node, Link>();
  const titleId = `flows-${form.name}`;
  const shortPath = (link: (typeof graph.links)[number]): string =>
    (path(link) ?? '').replaceAll(/\d+\.\d+/g, (number) => Number(number).toFixed(1));
  return html`<svg
    class="flows ${form.name}"
    viewBox="0 0 ${form.width} ${height}"
    direction="ltr"
    role="group"
    aria-labelledby="${titleId}"
  >
    <title id="${titleId}">${w.flowsTitle(pairs.length)}</title>
    ${graph.links.map((link) => {
      const title = `${link.pair.donor} → ${link.pair.recipient}`;
      const width = Math.max(2, Math.min(14, link.width ?? 2)).toFixed(1);
      return html`<a
        href="${link.pair.href}"
        ${link.pair.claimId !== undefined && html`data-claim="${link.pair.claimId}"`}
        aria-label="${title}"
        ><title>${title}</title><path class="flow" d="${shortPath(link)}" stroke-width="${width}"
      /></a>`;
    })}
    ${graph.nodes.map((node) => {
      const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [node.x0, node.x1, node.y0, node.y1];
      const isSource = node.key.startsWith('from ');
      const middle = ((y0 + y1) / 2 + 4.5).toFixed(1);
      return html`<rect
          class="flow-node"
          x="${x0.toFixed(1)}"
          y="${y0.toFixed(1)}"
          width="${(x1 - x0).toFixed(1)}"
          height="${Math.max(2, y1 - y0).toFixed(1)}"
        /><text
          class="flow-label ${isSource ? 'from' : 'to'}"
          x="${(isSource ? x0 - 7 : x1 + 7).toFixed(1)}"
          y="${middle}"
          >${shortened(node.name, form.labelLength)}</text
        >`;
    })}
  </svg>`;
}

/** The drawing in both widths, or null when there is nothing to draw or too much to read. */
export function flows(pairs: readonly Band[], view: ViewContext): Html | null {
  if (pairs.length === 0 || pairs.length > mostBands) return null;
  const w = wordsOf(view);
  return html`<figure class="chart">
    ${forms.map((form) => drawing(pairs, form, view))}
    <figcaption>${w.flowsCaption}</figcaption>
  </figure>`;
}
