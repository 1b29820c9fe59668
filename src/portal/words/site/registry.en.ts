/** Places and actors, in English. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';
import type { Lookup } from '../lookup.ts';

export const registryEn = {
  placesLead: (n: number): string =>
    n === 0 ? 'No place fits.' : `${count(n, 'place', 'places')}, by name and code. The smallest is a village.`,
  actorsLead: (n: number): string =>
    n === 0 ? 'No actor fits.' : `${count(n, 'actor', 'actors')} that give, receive, take part or speak.`,
  lineage: 'Lies in',
  otherNames: 'Other names',
  alsoKnownAs: 'also',
  validFrom: 'Valid from',
  validTo: 'Valid to',
  noEndKnown: 'no end known',
  succeededBy: 'Succeeded by',
  closed: (code: string | null, when: string | null, successors: Html | null): Html =>
    html`Closed${when && ` ${when}`}${code && html`: its code <code>${code}</code> is no longer in use`}.
    ${successors && html`In its place: ${successors}.`}`,
  betweenDays: (from: string, to: string): string => `between ${from} and ${to}`,
  onDay: (day: string): string => `on ${day}`,
  matches: (name: Html): Html => html`matches ${name}`,
  within: 'Within it',
  namesAndCodes: 'Names and codes',
  judgements: 'Judgements about names',
  judgementsExplained: 'Who decided that a name means this entry, when and why. Each decision can be undone.',
  judgementsCaption: 'Names judged',
  noJudgements: 'Nobody had to decide about a name.',
  verdict: 'Verdict',
  undo: 'Undo',
  undoneOn: (day: string): string => `undone ${day}`,
  pairedWith: 'Paired with',
  asDonor: 'Gives',
  asRecipient: 'Receives',
  asPresent: 'Took part, or where it happened',
  asSpeaker: 'Spoke',
  roleCount: (role: string, n: Html): Html => html`${n} ${role}`,
  rolePhrases: {
    paired: 'about pairings',
    gives: 'as donor',
    receives: 'as receiver',
    present: 'as participant or place',
    spoke: 'as speaker',
  } as Lookup,
  entryLead: (roles: readonly Part[]): Html => html`Claims that name it: ${roles}.`,
  figuresNaming: 'All figures that name it',
  entryWithoutClaims: 'No claim names it yet.',
};
