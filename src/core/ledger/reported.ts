/** Which reported figures can be held beside a total of records, and over which scope of records. */
import type { Claim, NamedRef, Stage } from '../claims/claim.ts';
import { stages } from '../claims/claim.ts';
import { foldName } from '../claims/foldName.ts';
import { claimInterval } from '../claims/interval.ts';
import { nameSet } from '../claims/nameSets.ts';
import { isCurrency } from '../money/currencies.ts';
import { firstDay, lastDay } from '../records/partialDate.ts';
import { sectors } from '../records/sectors.ts';

export type ReportedWhat = 'money' | 'projects' | 'people';

/** What the records are asked for, so that they speak of what the claim speaks of. */
export interface ReportedScope {
  readonly what: ReportedWhat;
  /** Null for counts. */
  readonly stage: Stage | null;
  /** Null: everybody who gave. */
  readonly donors: readonly string[] | null;
  readonly recipients: readonly string[];
  readonly sectors: readonly string[] | null;
  readonly start: string;
  readonly end: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  /** What the reader should know before comparing. English. */
  readonly cautions: readonly string[];
}

export type Comparable = { readonly scope: ReportedScope } | { readonly refused: string };

const measureOf: Readonly<Record<Stage, string>> = {
  pledge: 'money pledged',
  commitment: 'money committed',
  disbursement: 'money disbursed',
  expenditure: 'money spent',
};

/** The stage that a measure is of, where it is the amount of one. */
export function stageOfMeasure(measure: string): Stage | null {
  return stages.find((stage) => measureOf[stage] === measure) ?? null;
}

/** What the amount of a stage is called as a measure. */
export function measureOfStage(stage: Stage): string {
  return measureOf[stage];
}

/** `publishedOn` ends a cumulative figure that says no end. Null for a claim that is about something else. */
export function comparableOf(claim: Claim, publishedOn: string | null): Comparable | null {
  const what = whatOf(claim);
  if (what === null) return null;
  const interval = claimInterval(claim);
  if (interval === null) return { refused: 'it gives no figure' };
  if (claim.change !== undefined || claim.per !== undefined) return { refused: 'it is a change or a rate' };
  if (claim.basis === 'stock') return { refused: 'it is as of a day, not of a period' };
  const stage = claim.stage ?? stageOfMeasure(claim.measure);
  if (what === 'money' && stage === null) return { refused: 'its stage is not stated' };
  if (what === 'money' && (claim.unit === null || !isCurrency(claim.unit)))
    return { refused: 'its currency is not known' };
  const ends = endsOf(claim, publishedOn);
  if (ends === null) return { refused: 'its period is not stated' };
  const recipients = linked(claim.recipients);
  if (recipients === null || recipients.length === 0)
    return { refused: 'whom it is for is not stated, or not in the registry' };
  const donors = donorsOf(claim);
  if (donors === null) return { refused: 'who gives is not in the registry' };
  const codes = claim.sectors.map(({ name }) => sectorOf(name));
  if (codes.includes(null)) return { refused: 'its sector is none of the ledger’s' };
  const { low, high } = interval;
  const unit = claim.unit ?? claim.measure;
  const found = { ...donors, recipients, ...ends, low, high, unit };
  const named = codes.filter((code) => code !== null);
  return {
    scope: {
      ...found,
      what,
      stage: what === 'money' ? stage : null,
      sectors: named.length === 0 ? null : named,
      cautions: [...donors.cautions, ...(claim.unitInferred ? ['The currency is not stated beside the figure.'] : [])],
    },
  };
}

function whatOf({ kind, measure }: Claim): ReportedWhat | null {
  if (kind === 'money') return measure.startsWith('money ') ? 'money' : null;
  if (kind !== 'count') return null;
  return measure === 'projects' ? 'projects' : measure === 'people posted' ? 'people' : null;
}

function endsOf({ period, basis }: Claim, publishedOn: string | null): { start: string; end: string } | null {
  if (period === null || (period.start === null && period.end === null)) return null;
  const last = basis === 'cumulative' && publishedOn?.length === 10 ? publishedOn : null;
  return { start: period.start ?? firstDay, end: period.end ?? last ?? lastDay };
}

/** Null where one of the names is in no registry. */
function linked(refs: readonly NamedRef[]): string[] | null {
  const ids = refs.map(({ id }) => id);
  return ids.includes(null) ? null : ids.filter((id) => id !== null);
}

function donorsOf({ donors }: Claim): { donors: readonly string[] | null; cautions: readonly string[] } | null {
  if (donors.length === 0) {
    return { donors: null, cautions: ['Who gives is not stated: the records of all donors stand beside it.'] };
  }
  const sets = donors.filter(({ id, name }) => id === null && nameSet(name) !== null);
  if (sets.length > 0) {
    const words = donors.map(({ name }) => `“${name}”`).join(', ');
    return {
      donors: null,
      cautions: [`${words} are not named one by one: the records of all donors stand beside it.`],
    };
  }
  const ids = linked(donors);
  return ids === null ? null : { donors: ids, cautions: [] };
}

function sectorOf(name: string): string | null {
  const folded = foldName(name);
  return sectors.find(({ code, en, zh }) => [code, en, zh].some((each) => foldName(each) === folded))?.code ?? null;
}
