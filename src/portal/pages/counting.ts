/** How figures are counted here, and what a reader may conclude from them. */
import { stages } from '../../core/claims/claim.ts';
import { voices } from '../../core/claims/voice.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { voiceMark } from '../parts/badges.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { programmeWords } from '../programme/parts/words.ts';

export function countingPage(_answer: null, view: ViewContext): Html {
  const w = wordsOf(view);
  const body = html`<div class="column prose">
    <h1>${w.howCounted}</h1>
    <p class="lead">${w.countingLead}</p>
    ${w.countingSections.map(
      ([id, title, paragraphs]) =>
        html`<section aria-labelledby="${id}">
          <h2 id="${id}">${title}</h2>
          ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
        </section>`,
    )}
    <section aria-labelledby="stages">
      <h2 id="stages">${w.stagesTitle}</h2>
      <dl class="facts">
        ${stages.map(
          (stage) =>
            html`<div>
              <dt>${w.stages[stage]}</dt>
              <dd>${w.stageMeanings[stage]}</dd>
            </div>`,
        )}
      </dl>
    </section>
    ${Object.entries(programmeWords(view).counting).map(
      ([id, [title, paragraphs]]) =>
        html`<section aria-labelledby="${id}">
          <h2 id="${id}">${title}</h2>
          ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
        </section>`,
    )}
    <section aria-labelledby="voices">
      <h2 id="voices">${w.voicesTitle}</h2>
      <p>${w.voicesExplained}</p>
      <ul class="plain">
        ${voices.map((voice) => html`<li>${voiceMark(voice, view)}</li>`)}
      </ul>
    </section>
    <section aria-labelledby="signs">
      <h2 id="signs">${w.signsTitle}</h2>
      <dl class="facts">
        <div>
          <dt><a class="stub" href="#signs">1,935</a></dt>
          <dd>${w.signStub}</dd>
        </div>
        <div>
          <dt><span class="badge badge-machine">${w.machineMade}</span></dt>
          <dd>${w.signMachine}</dd>
        </div>
        <div>
          <dt><span class="not-reported">${w.notReported}</span></dt>
          <dd>${w.signNotReported}</dd>
        </div>
        <div>
          <dt><span class="badge badge-differs">${w.reportsDiffer}</span></dt>
          <dd>${w.signDiffers}</dd>
        </div>
      </dl>
    </section>
  </div>`;
  return layout({ title: w.howCounted, body, machineReadable: false }, view);
}
