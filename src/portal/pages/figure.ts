/** One quantity and every report of it: do they repeat each other, agree, or differ? */
import type { FigurePage } from '../../actions/answers.ts';
import type { FigureReckoning } from '../../actions/reckoningAnswers.ts';
import { numberLine } from '../charts/numberLine.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { chainLine } from '../parts/attribution.ts';
import { claimsTable } from '../parts/claimsTable.ts';
import { agreement, figureTitle, figuresTable } from '../parts/figuresTable.ts';
import { relations } from '../parts/relations.ts';
import { claimStubLink, countLink, figureNumber } from '../parts/stub.ts';
import { reckoningSection } from '../reckoning/bounds.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

/** Figures whose scope is a little wider or narrower: not the same quantity, and worth a look. */
function related(answer: FigurePage, view: ViewContext): Html | null {
  const w = wordsOf(view);
  if (!answer.related || answer.related.length === 0) return null;
  return html`<section aria-labelledby="related">
    <h2 id="related">${w.nearIt}</h2>
    ${figuresTable(w.nearItCaption, answer.related, view)}
  </section>`;
}

function origins(answer: FigurePage, view: ViewContext): Html {
  const w = wordsOf(view);
  const claims = new Map(answer.claims.map((claim) => [claim.id, claim]));
  return html`<p>${w.originsExplained}</p>
    <ol class="origins">
      ${answer.origins.map((ids) => {
        const members = ids.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
        const first = members[0];
        return html`<li>
          ${first ? chainLine(first, view) : ids.join(', ')}
          <span class="muted">${w.originCarries(members.length)}</span>
          ${joined(
            members.map((claim) => claimStubLink(claim.id, claim.document.outlet ?? claim.document.title)),
            w.listSeparator,
          )}
        </li>`;
      })}
    </ol>`;
}

/** A figure with what reckoning says of it. */
export interface ReckonedFigure extends FigurePage {
  readonly reckoning: FigureReckoning;
}

export function figurePage(answer: ReckonedFigure, view: ViewContext): Html {
  const w = wordsOf(view);
  const title = figureTitle(answer, view);
  const lead = w.figureLead({
    number: figureNumber(answer, view),
    known: answer.low !== null || answer.high !== null,
    claims: countLink(answer.claimCount, '#claims', w.claimsUnit(answer.claimCount)),
    documents: countLink(answer.documentCount, '#claims', w.documentsUnit(answer.documentCount)),
    origins: countLink(answer.originCount, '#origins', w.originsUnit(answer.originCount)),
    differs: answer.differs,
  });
  const machineMade = answer.claims.filter((claim) => claim.machineMade && claim.state === 'draft').length;
  const body = html`<div class="column wide">
    <p class="kicker">${w.figure}</p>
    <h1>${title}</h1>
    <p class="lead">${lead} ${agreement(answer, view)}</p>
    ${machineMade > 0 && html`<p class="note-machine">${w.machineMadeAmong(machineMade)}</p>`}
    ${numberLine(answer, view, { band: answer.reckoning.bounds })}
    ${reckoningSection(answer.reckoning, answer.id, view)}
    <section aria-labelledby="claims-heading" id="claims">
      <h2 id="claims-heading">${w.everyReport}</h2>
      ${answer.claims.length === 0 ? html`<p class="empty">${w.noClaims}</p>` : claimsTable(w.claimsCaption(answer.claims.length), answer.claims, view)}
    </section>
    <section aria-labelledby="relations">
      <h2 id="relations">${w.howTheyRelate}</h2>
      ${relations(answer, view)}
    </section>
    <section aria-labelledby="origins">
      <h2 id="origins">${w.originsCounted}</h2>
      ${origins(answer, view)}
    </section>
    ${related(answer, view)}
  </div>`;
  return layout({ title, body }, view);
}
