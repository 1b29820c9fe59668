/** Pairings as a table: parts of a pairing below it, and who a place was paired with before. */
import type { PairingNode } from '../../../core/pairings/tree.ts';
import { pairingTree } from '../../../core/pairings/tree.ts';
import type { PairingLine, PairingsOn } from '../../../actions/pairingAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { choiceInText } from './choice.ts';
import { datesText } from './dates.ts';
import { evidenceLinks } from './evidence.ts';
import { nameLink, nameText } from './names.ts';
import { programmeWords } from './words.ts';

interface Placed {
  readonly line: PairingLine;
  /** How many pairings it is a part of, one within the other. */
  readonly depth: number;
}

/** Every pairing once, its parts right after it; one whose whole is not among them stands by itself. */
export function nested(lines: readonly PairingLine[]): Placed[] {
  const placed = (nodes: readonly PairingNode<PairingLine>[], depth: number): Placed[] =>
    nodes.flatMap(({ pairing, parts }) => [{ line: pairing, depth }, ...placed(parts, depth + 1)]);
  return placed(pairingTree(lines), 0);
}

const pairingHref = (id: string): string => `/pairings/${encodeURIComponent(id)}`;

/** "before: Shandong, 1997 to 2010", each a link to its pairing. */
function before(line: PairingLine, { earlier, names }: PairingsOn, view: ViewContext): Part {
  const p = programmeWords(view);
  const former = earlier.filter((each) => each.recipient === line.recipient && each.donor !== line.donor);
  if (former.length === 0) return html`<span class="muted">–</span>`;
  return joined(
    former
      .slice(0, 4)
      .map(
        (each) =>
          html`<a href="${pairingHref(each.id)}"
            >${p.formerly(nameText(each.donor, names, view), datesText(each.start, each.end, view) ?? '')}</a
          >`,
      ),
    p.semicolon,
  );
}

function donorCell({ line, depth }: Placed, answer: PairingsOn, view: ViewContext): Part {
  const p = programmeWords(view);
  const link = html`<a href="${pairingHref(line.id)}">${nameText(line.donor, answer.names, view)}</a>`;
  return depth === 0
    ? link
    : html`<span class="nested nested-${Math.min(depth, 3)}"
        ><span class="visually-hidden">${p.partOfIt}</span>${link}</span
      >`;
}

export function pairingTable(answer: PairingsOn, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const order = new Intl.Collator(view.locale);
  const name = (id: string): string => nameText(id, answer.names, view);
  const sorted = answer.pairings.toSorted(
    (a, b) => order.compare(name(a.donor), name(b.donor)) || order.compare(name(a.recipient), name(b.recipient)),
  );
  const rows = nested(sorted);
  return table<Placed>(
    p.pairingsCaption(rows.length),
    [
      { heading: p.donor, cell: (row) => donorCell(row, answer, view) },
      { heading: p.recipient, cell: ({ line }) => nameLink(line.recipient, answer.names, view) },
      {
        heading: w.period,
        cell: ({ line }) =>
          html`${datesText(line.start, line.end, view)}${
            line.status !== 'in force' &&
            html` <span class="badge">${choiceInText('pairing', 'status', line.status, view)}</span>`
          }`,
      },
      { heading: p.before, cell: ({ line }) => before(line, answer, view) },
      {
        heading: p.legalBasis,
        cell: ({ line }) => line.legalBasis ?? html`<span class="not-stated">${w.notStated}</span>`,
      },
      { heading: p.evidence, cell: ({ line }) => evidenceLinks(line.evidence, answer.names, view) },
    ],
    rows,
  );
}
