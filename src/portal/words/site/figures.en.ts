/** Figures, and how the claims of one stand to each other, in English. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

export const figuresEn = {
  figuresLead: (n: number): string =>
    n === 0
      ? 'No quantity fits.'
      : `${count(n, 'quantity has', 'quantities have')} at least one report. A quantity is one measure, of one scope, in one period.`,
  onlyDiffering: 'only where reports differ',
  figureLead: (n: {
    number: Html;
    known: boolean;
    claims: Html;
    documents: Html;
    origins: Html;
    differs: boolean;
  }): Html =>
    html`${n.claims} in ${n.documents}, going back to ${n.origins},
    ${n.known ? html`give ${n.number}` : html`give no figure: ${n.number}`}${
      n.differs ? '. They cannot all be true as they stand.' : '.'
    }`,
  reportsDiffer: 'reports differ',
  reportsAgree: 'reports agree',
  oneOrigin: 'one origin only',
  numberLineDescription:
    'A number line with a lane for each voice. Each mark is one claim with the interval its words allow. The table below has the same claims.',
  numberLineLegend: (unit: string): string =>
    `${unit === '' ? '' : `In ${unit}. `}The shape is the voice of the document: ● official, ◆ independent, ▲ international, ■ unknown; hollow where no person has reviewed it. [ ] the end is included, ( ) it is not; an arrow has no end stated.`,
  lanesLeftOut: (n: number): string => `${count(n, 'more speaker is', 'more speakers are')} in the table below.`,
  everyReport: 'Every report of it',
  howTheyRelate: 'How the reports relate',
  noRelations: 'There is nothing to compare: only one claim, or none that can be compared.',
  sourceNotStated: 'source not stated',
  whyRepeats: (a: Html, b: Html): Html => html`${a} and ${b} give the same figure.`,
  whyRounds: (rough: Html, exact: Html): Html =>
    html`${rough} says less exactly what ${exact} may say more exactly: the two overlap.`,
  whyDiffers: (a: Html, b: Html, oneDocument: boolean): Html =>
    html`${a}, and ${b}: no number lies in
    both.${oneDocument && ' Within one document they may also mean two different things.'}`,
  allows: (words: Html, bounds: string): Html => html`${words} allows ${bounds}`,
  whySameOrigin: (a: Html, b: Html, sameFigure: boolean, because: string): Html =>
    html`${a} and ${b} give ${sameFigure ? 'the same figure' : 'figures that fit together'}, but count as one source:
    ${because}.`,
  sameOrigin: {
    document: () => 'they stand in the same document',
    speaker: (name: string) => `both report ${name}, days apart at most`,
    agency: (name: string) => `both take it from ${name}`,
    wording: () => 'their wording is nearly the same',
  },
  positions: 'Positions on the same matter',
  positionsExplained: 'Each position belongs to its speaker. The ledger takes none of them.',
  nearIt: 'Near it, but not the same',
  nearItCaption: 'Figures of the same measure whose scope says a little more or less',
  originsCounted: 'Origins',
  originsExplained: 'Papers that run one agency text, or quote one speaker, count as one origin.',
  originCarries: (n: number): string => (n === 1 ? 'carried once:' : `carried ${n} times:`),
};
