/** A figure's scope as the title of a page: "Money invested by 19 provinces and cities in Xinjiang, 2019". */
import type { Claim, NamedRef } from './claim.ts';
import { periodText } from './periodText.ts';

/** What of a claim its title is made of. */
export type Titled = Pick<
  Claim,
  'kind' | 'measure' | 'donors' | 'recipients' | 'sectors' | 'places' | 'period' | 'per' | 'change'
>;

const mostNamed = 3;

/** The last word of a measure that says who did it, and what leads from it to those who receive. */
const deeds: Readonly<Record<string, string>> = {
  invested: 'in',
  spent: 'in',
  built: 'in',
  renovated: 'in',
  implemented: 'in',
  started: 'in',
  completed: 'in',
  trained: 'in',
  sent: 'to',
  disbursed: 'to',
  pledged: 'to',
  committed: 'to',
  delivered: 'to',
  planned: 'for',
  announced: 'for',
  raised: 'for',
};

/** Things that are in a place rather than for it. */
const inPlace = /^(?:projects|schools|hospitals|homes|villages|counties|deaths|damage|direct loss|people in poverty)\b/;

/** `nameOf` may answer with the registry's name. Nothing is said of what is unknown. */
export function figureTitle(claim: Titled, nameOf: (ref: NamedRef) => string = ({ name }) => name): string {
  const [donors, recipients, sectors, places] = [claim.donors, claim.recipients, claim.sectors, claim.places ?? []].map(
    (refs) => named(refs, nameOf),
  );
  const deed = /(\w+)(?:,.*)?$/.exec(claim.measure)?.[1] ?? '';
  const toward = deeds[deed] ?? (inPlace.test(claim.measure) ? 'in' : 'for');
  const giver = donors && (deed in deeds ? ` by ${donors}` : `${recipients ? ',' : ' from'} ${donors}`);
  const parts = [
    claim.measure.charAt(0).toUpperCase() + claim.measure.slice(1),
    claim.per ? ` per ${claim.per}` : '',
    claim.kind === 'target' ? ' (target)' : '',
    giver,
    recipients && ` ${toward} ${recipients}`,
    places && ` in ${places}`,
    sectors && `, ${sectors}`,
  ];
  const period = periodText(claim.period);
  return parts.join('') + (period && `, ${period}`);
}

function named(refs: readonly NamedRef[], nameOf: (ref: NamedRef) => string): string {
  const names = [...new Set(refs.map(nameOf))];
  if (names.length > mostNamed) return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
  return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(' and ');
}
