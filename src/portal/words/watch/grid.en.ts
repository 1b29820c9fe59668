/** The grid of places and a place among its peers, in English. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { count } from '../count.ts';
import { sharedEn } from './shared.en.ts';

export interface GridLead {
  readonly indicator: string;
  readonly period: string;
  readonly where: string | null;
  readonly tier: string;
  readonly places: string;
  readonly reported: Part;
  readonly range: readonly [low: string, high: string] | null;
  readonly missing: number;
  readonly withheld: number;
}

export interface PeersLead {
  readonly place: Part;
  readonly indicator: string;
  readonly period: string;
  readonly value: Part;
  readonly better: number | null;
  readonly of: number;
  readonly middle: string | null;
}

/** What is seen of a drawing with a dot for each place. */
export interface DotsSaid {
  readonly places: number;
  readonly low: string;
  readonly high: string;
  readonly middle: string | null;
  /** The place that the page is about: "North County: 3%". */
  readonly own: string | null;
}

export const gridEn = {
  gridTitle: 'Places as a grid',
  gridLead: (n: GridLead): Html =>
    html`${n.indicator} in ${n.period}: ${n.reported} of ${n.places} ${n.tier}${n.where !== null && ` in ${n.where}`}
    reported
    it${n.range !== null && html`; values shown lie between ${n.range[0]} and ${n.range[1]}`}${
      n.withheld > 0 && `; ${count(n.withheld, 'is', 'are')} withheld`
    }${n.missing > 0 && `; ${exactDigits(String(n.missing))} did not report`}.`,
  gridEmpty: 'No place of this kind is watched here.',
  gridExplained:
    'Each tile is a place, by region and name, and no boundary is drawn. The stronger its tone, the worse the value stands among those shown.',
  levelsAre: 'Values from best to worst, each class about a fifth of the places shown; in brackets how many they are',
  level: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  placesInClass: (n: number): string => `(${n.toLocaleString('en')})`,
  alertOn: (severity: string): string => `alert: ${severity}`,
  placesOf: (places: number, tier: string): string =>
    `${exactDigits(String(places))} ${sharedEn.tiersOf(tier, places)}`,
  withAlert: (n: number): string => `${n.toLocaleString('en')} with an alert`,
  inWorst: (n: number): string => `${n.toLocaleString('en')} in the worst class`,
  didNotReportOf: (n: number): string => `${n.toLocaleString('en')} did not report`,
  groupedExplained: 'There are too many to draw at once: each tile tells of the places in it, and opens into them.',
  oneByOne: 'Show them one by one, the worst first',
  pagedExplained:
    'The worst come first: those with the gravest alerts, then the worst values; what is withheld comes last.',
  byPlacesAbove: 'Show them by the places they lie in',
  groupsExplained:
    'Each bar has the places of a tile from the best class to the worst, then those that did not report (hatched) and those withheld (black). Tiles with the gravest alerts come first, then those with the largest share in the worst class. No boundary is drawn.',
  groupPlaces: 'Places',
  groupAlerts: 'With an alert',
  groupWorst: 'In the worst class',
  groupWithheld: 'Withheld',
  tableCaption: (indicator: string, period: string): string => `${indicator}, ${period}`,
  placesAsTable: (n: number): string => count(n, 'place', 'places'),
  asTable: 'The same as a table',
  peersTitle: (place: string): string => `${place} among its peers`,
  peersLead: (n: PeersLead): Html =>
    html`${n.indicator} in ${n.place} in ${n.period}: ${n.value}.
    ${
      n.better !== null &&
      (n.of === 0
        ? 'No peer has a value that is shown.'
        : `${n.better} of ${count(n.of, 'peer', 'peers')} with a value that is shown ${n.better === 1 ? 'is' : 'are'} better off.`)
    }
    ${n.middle !== null && html`The middle one has ${n.middle}.`}`,
  peersExplained: (group: string | null, tier: string): string =>
    `Peers are the ${tier} ${group === null ? 'that have no place above them' : `right below ${group}`}. Only values that are shown enter the middle half and the limits.`,
  dotStrip: 'Each peer as a dot',
  dotStripSaid: (s: DotsSaid): string =>
    `${count(s.places, 'place', 'places')} on one line, from ${s.low} to ${s.high}.${s.middle === null ? '' : ` The middle is ${s.middle}.`}${s.own === null ? '' : ` ${s.own}.`}`,
  funnelTitle: 'By number of cases',
  funnelExplained:
    'Chance alone moves small places further. Of places like the average, about 95 in 100 lie between the curves; a place beyond them differs by more than chance explains.',
  funnelSaid: (s: DotsSaid): string =>
    `${count(s.places, 'place', 'places')} by number of cases, with values from ${s.low} to ${s.high}.${s.own === null ? '' : ` ${s.own}.`}`,
  casesAxis: 'cases',
};
