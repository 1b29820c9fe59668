/**
 * Promised and arrived: for each line a bar of what was sent and one of what was received, ticks for what was pledged
 * and committed. What nobody reported is hatched and has no length, because its length is unknown.
 */
import type { StageAmounts } from '../../../actions/programmeAnswers.ts';
import type { DrawingForm } from '../../charts/drawingForm.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { amount } from '../../numbers/amount.ts';
import { forDrawing, readable } from '../../numbers/readable.ts';
import { unitAfter } from '../../numbers/units.ts';
import { shortened } from '../../parts/shortened.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { programmeWords } from '../parts/words.ts';
import { rulerFrom } from './ruler.ts';
import type { Ruler } from './ruler.ts';

export interface Bullet {
  readonly label: string;
  /** The records behind each of its two bars. */
  readonly sentHref: string;
  readonly receivedHref: string;
  readonly amounts: StageAmounts;
}

interface Form extends DrawingForm {
  readonly plot: readonly [left: number, right: number];
  readonly rowHeight: number;
  /** How far below a row's top its lanes begin: labels stand above them on a narrow sheet. */
  readonly lanesAt: number;
  readonly labelLength: number;
  readonly ticks: number;
}

const forms: readonly Form[] = [
  { name: 'wide', width: 760, plot: [180, 744], rowHeight: 60, lanesAt: 4, labelLength: 24, ticks: 5 },
  { name: 'narrow', width: 340, plot: [8, 314], rowHeight: 80, lanesAt: 22, labelLength: 42, ticks: 3 },
];

const barHeight = 12;
/** Each bar lies in a lane that is wide enough to be pressed alone. */
const laneHeight = 25;
const inset = (laneHeight - barHeight) / 2;
const top = 6;
const axisHeight = 26;
const hatchLength = 64;

const one = (value: number): string => value.toFixed(1);

function bar(value: string | null, y: number, kind: 'sent' | 'received', ruler: Ruler, hatch: string): Html {
  const start = ruler.at(0);
  const number = forDrawing(value);
  if (number === null)
    return html`<rect
      class="bullet-unknown"
      fill="url(#${hatch})"
      x="${one(start)}"
      y="${y}"
      width="${hatchLength}"
      height="${barHeight}"
    />`;
  const end = ruler.at(number);
  return html`<rect
    class="bullet-${kind}"
    x="${one(Math.min(start, end))}"
    y="${y}"
    width="${one(Math.max(1, Math.abs(end - start)))}"
    height="${barHeight}"
  />`;
}

function tick(value: string | null, y: number, kind: 'pledge' | 'commitment', ruler: Ruler): Html | null {
  const number = forDrawing(value);
  if (number === null) return null;
  const x = ruler.at(number);
  const height = laneHeight + barHeight;
  return kind === 'commitment'
    ? html`<path class="bullet-commitment" d="M${one(x)} ${y - 3}v${height + 6}" />`
    : html`<path class="bullet-pledge" d="M${one(x)} ${y - 3}v${height + 6}m-4 ${-height - 6}h8" />`;
}

/** "Sent: 4.5 billion yuan", "Received: not reported" – what one lane's drawing says. */
function said(bullet: Bullet, side: 'sent' | 'received', currency: string, view: ViewContext): string {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const { amounts, label } = bullet;
  const part = (words: string, value: string | null): string =>
    p.named(words, value === null ? w.notReported : amount(value, currency, view.locale));
  const words =
    side === 'received'
      ? [part(p.received, amounts.received)]
      : [
          ...(amounts.pledge === null ? [] : [part(p.pledged, amounts.pledge)]),
          part(p.committed, amounts.commitment),
          part(p.sent, amounts.disbursement),
        ];
  return p.named(label, words.join(p.semicolon));
}

interface Drawing {
  readonly form: Form;
  readonly ruler: Ruler;
  readonly hatch: string;
  readonly currency: string;
}

function lane(
  bullet: Bullet,
  { side, y }: { side: 'sent' | 'received'; y: number },
  { form, ruler, hatch, currency }: Drawing,
  view: ViewContext,
): Html {
  const isSent = side === 'sent';
  const title = said(bullet, side, currency, view);
  const value = isSent ? bullet.amounts.disbursement : bullet.amounts.received;
  return html`<a href="${isSent ? bullet.sentHref : bullet.receivedHref}" aria-label="${title}"
    ><title>${title}</title
    ><rect class="line-target" x="0" y="${y}" width="${form.width}" height="${laneHeight}" />${bar(
      value,
      y + inset,
      side,
      ruler,
      hatch,
    )}</a
  >`;
}

function row(bullet: Bullet, index: number, drawing: Drawing, view: ViewContext): Html {
  const { form, ruler } = drawing;
  const y = top + index * form.rowHeight;
  const lanes = y + form.lanesAt;
  const labelX = form.name === 'wide' ? form.plot[0] - 12 : form.plot[0];
  const labelY = form.name === 'wide' ? lanes + laneHeight + 4 : y + 16;
  const label = shortened(bullet.label, form.labelLength);
  return html`<text class="bullet-label" x="${labelX}" y="${labelY}">${label}</text>${lane(
      bullet,
      { side: 'sent', y: lanes },
      drawing,
      view,
    )}${lane(bullet, { side: 'received', y: lanes + laneHeight }, drawing, view)}${tick(
      bullet.amounts.pledge,
      lanes + inset,
      'pledge',
      ruler,
    )}${tick(bullet.amounts.commitment, lanes + inset, 'commitment', ruler)}`;
}

/** Hatching as a pattern of its own for each drawing, since a hidden drawing's pattern is not painted. */
function hatching(id: string): Html {
  return html`<defs
    ><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"
      ><path class="hatch" d="M-1 1l2-2M0 6l6-6M5 7l2-2" /></pattern
  ></defs>`;
}

interface Chart {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly currency: string;
  readonly bullets: readonly Bullet[];
}

function drawing(chart: Chart, form: Form, view: ViewContext): Html {
  const values = chart.bullets.flatMap(({ amounts }) => [
    amounts.pledge,
    amounts.commitment,
    amounts.disbursement,
    amounts.received,
  ]);
  const ruler = rulerFrom(
    values.map(forDrawing).filter((value) => value !== null),
    form.plot,
    form.ticks,
  );
  const hatch = `${chart.id}-${form.name}-hatch`;
  const bottom = top + chart.bullets.length * form.rowHeight;
  return html`<svg
    class="bullets ${form.name}"
    viewBox="0 0 ${form.width} ${bottom + axisHeight}"
    direction="ltr"
    role="group"
    aria-labelledby="${chart.id}-${form.name}"
  >
    <title id="${chart.id}-${form.name}">${chart.title}</title>
    ${hatching(hatch)}
    ${ruler.ticks.map(
      (value) =>
        html`<path class="line-grid" d="M${one(ruler.at(value))} ${top}V${bottom}" /><text
            class="line-tick"
            x="${one(ruler.at(value))}"
            y="${bottom + 18}"
            >${readable(String(value), view.locale).text}</text
          >`,
    )}
    ${chart.bullets.map((bullet, index) => row(bullet, index, { form, ruler, hatch, currency: chart.currency }, view))}
  </svg>`;
}

/** Both widths of the drawing with its legend; null where there is no amount to draw. */
export function bullets(chart: Chart, view: ViewContext): Html | null {
  const drawn = chart.bullets.some(({ amounts }) => Object.values(amounts).some((value) => value !== null));
  if (!drawn) return null;
  const p = programmeWords(view);
  const unit = unitAfter(chart.currency, null, view.locale).trim();
  return html`<figure class="chart">
    ${forms.map((form) => drawing(chart, form, view))}
    <figcaption>
      ${p.named(p.amountsIn, unit)}${p.stop}
      <span class="key key-sent">${p.sent}</span> <span class="key key-received">${p.received}</span>
      <span class="key key-commitment">${p.committed}</span>
      ${chart.bullets.some(({ amounts }) => amounts.pledge !== null) && html`<span class="key key-pledge">${p.pledged}</span>`}
      <span class="key key-unknown">${p.unknownLength}</span>
    </figcaption>
  </figure>`;
}
