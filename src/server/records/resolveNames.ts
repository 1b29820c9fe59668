/** Puts ids in the place of the names that were typed into a form, as far as each name has one meaning. */
import type { Ledger } from '../../actions/ledger.ts';
import type { NameOfId, Names } from '../../actions/recordAnswers.ts';
import { findClaims } from '../../actions/findClaims.ts';
import { nameOfClaim } from '../../actions/nameOfClaim.ts';
import { evidenceOf } from '../../core/records/values.ts';
import type { Body } from '../../core/records/field.ts';
import type { Problem } from '../../core/records/problem.ts';
import type { Candidate, OpenReference, ViewContext } from '../../portal/portal.ts';
import { recordWords, withText } from '../../portal/portal.ts';
import { kindOfOpenName, nameAmbiguous, nameNotFound } from './errors.ts';
import type { Found } from './nameLookup.ts';
import { findByName } from './nameLookup.ts';

export interface Resolved {
  readonly body: Body;
  /** What was typed and means nothing or several things, with what it may mean. */
  readonly openNames: Readonly<Record<string, readonly Candidate[]>>;
  readonly problems: readonly Problem[];
  /** Names of the ids that were found. */
  readonly names: Names;
}

/** A form that holds more names at once came from a program. */
const mostNames = 60;

function problemOf({ path, text }: OpenReference, { candidates }: Found, view: ViewContext): Problem {
  const w = recordWords(view);
  const kind = kindOfOpenName(candidates);
  const say = kind === nameNotFound ? w.nameNotFound : kind === nameAmbiguous ? w.nameAmbiguous : w.nameUnsure;
  const remedy = kind === nameNotFound ? w.nameRemedyWithout : w.nameRemedy;
  return { path, code: kind.code, message: say(text), remedy, draftAllowed: false };
}

/** A claim leads to its document, where that was left open, and brings its words along for the form to show. */
async function withDocuments(ledger: Ledger, body: Body): Promise<Pick<Resolved, 'body' | 'names'>> {
  let filled = body;
  const names: Record<string, NameOfId> = {};
  for (const [index, { document, claim }] of evidenceOf(body).slice(0, mostNames).entries()) {
    if (claim === null) continue;
    const [found] = await findClaims(ledger, claim, 1);
    if (found?.id !== claim) continue;
    names[claim] = {
      kind: 'claim',
      name: nameOfClaim(found.claim),
      localName: null,
      href: `/claims/${encodeURIComponent(claim)}`,
    };
    if (document !== '') continue;
    filled = withText(filled, `evidence.${index}.document`, found.document.id);
    names[found.document.id] = { kind: 'document', name: found.document.title, localName: null, href: '' };
  }
  return { body: filled, names };
}

export async function resolveNames(
  ledger: Ledger,
  read: { readonly body: Body; readonly references: readonly OpenReference[] },
  view: ViewContext,
): Promise<Resolved> {
  const looked = new Map<string, Promise<Found>>();
  let { body } = read;
  const openNames: Record<string, readonly Candidate[]> = {};
  const names: Record<string, NameOfId> = {};
  const problems: Problem[] = [];
  for (const reference of read.references) {
    const { field, path, text } = reference;
    const key = JSON.stringify([field.kind, field.of, text]);
    if (!looked.has(key) && looked.size >= mostNames) looked.set(key, Promise.resolve({ candidates: [], exact: null }));
    const answer = looked.get(key) ?? findByName(ledger, field, text, view.locale);
    looked.set(key, answer);
    const found = await answer;
    if (found.exact) {
      body = withText(body, path, found.exact.id);
      names[found.exact.id] = { kind: 'record', name: found.exact.name, localName: null, href: '' };
    } else {
      openNames[path] = found.candidates;
      problems.push(problemOf(reference, found, view));
    }
  }
  const evidence = await withDocuments(ledger, body);
  return { body: evidence.body, openNames, problems, names: { ...names, ...evidence.names } };
}
