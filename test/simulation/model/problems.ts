/** What keeps a body from being submitted because of the other records of the ledger. What is wrong in itself, its maker knows. */
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import type { Rational } from '../rational.ts';
import { compare, over, rational, sum, times } from '../rational.ts';
import { linked } from './access.ts';
import type { Body, Model, ModelRecord } from './model.ts';
import { isLive, latest, money, sources, text, texts } from './model.ts';

/** Whether something other than the body itself stands in the way of submitting it. */
export function hindered(model: Model, type: RecordType, body: Body, id: string | null): boolean {
  const others = (kind: RecordType): { id: string; body: Body }[] =>
    model
      .ofType(kind)
      .filter((record) => isLive(record) && record.id !== id)
      .map((record) => ({ id: record.id, body: latest(record).content.body }));
  if (namesWithdrawn(model, body) || leavesProgramme(model, body) || needsProgramme(type, body)) return true;
  if (type === 'transaction') return moneyHindered(model, body, id, others('transaction'));
  if (type === 'pairing')
    return pairedTwice(body, others('pairing')) || replacesTooEarly(bodyOf(model, text(body, 'replaces')), body);
  if (type === 'listing')
    return (
      text(body, 'list') === null ||
      listedTwice(body, others('listing')) ||
      relistsTooEarly(bodyOf(model, text(body, 'relists')), body)
    );
  return type === 'arrival' && wrongSide(model, body);
}

function bodyOf(model: Model, id: string | null): Body | null {
  const record: ModelRecord | null = id === null ? null : model.record(id);
  return record && latest(record).content.body;
}

function needsProgramme(type: RecordType, body: Body): boolean {
  return !['programme', 'arrival', 'listing', 'lock'].includes(type) && text(body, 'programme') === null;
}

function namesWithdrawn(model: Model, body: Body): boolean {
  return linked(body).some((id) => {
    const record = model.record(id);
    return record !== null && !isLive(record);
  });
}

/** What a record hangs on belongs to its programme; money may be passed on from one programme to another. */
function leavesProgramme(model: Model, body: Body): boolean {
  const own = text(body, 'programme');
  return (
    own !== null &&
    ['project', 'pairing', 'partOf', 'corrects', 'replaces', 'agreement'].some((field) => {
      const other = bodyOf(model, text(body, field));
      const programme = other && text(other, 'programme');
      return programme !== null && programme !== own;
    })
  );
}

function moneyHindered(
  model: Model,
  body: Body,
  id: string | null,
  others: readonly { id: string; body: Body }[],
): boolean {
  const own = money(body);
  const isUnlike = (other: Body | null): boolean =>
    other !== null &&
    [
      [text(body, 'stage'), text(other, 'stage')],
      [text(body, 'side'), text(other, 'side')],
      [own?.currency ?? null, money(other)?.currency ?? null],
    ].some(([mine = null, theirs = null]) => mine !== null && theirs !== null && mine !== theirs);
  const umbrella = bodyOf(model, text(body, 'partOf'));
  if (isUnlike(umbrella) || isUnlike(bodyOf(model, text(body, 'corrects')))) return true;
  const itemsOf = (whole: string): Rational[] =>
    others
      .filter((other) => text(other.body, 'partOf') === whole)
      .map((other) => rational(money(other.body)?.amount ?? '0'));
  const exceeds = (items: readonly Rational[], whole: Rational): boolean =>
    compare(whole, rational('0')) >= 0 ? compare(sum(items), whole) > 0 : compare(sum(items), whole) < 0;
  if (!own) return false;
  const mine = rational(own.amount);
  const whole = umbrella && money(umbrella);
  if (whole && exceeds([...itemsOf(text(body, 'partOf') ?? ''), mine], rational(whole.amount))) return true;
  const items = id === null ? [] : itemsOf(id);
  if (items.length > 0 && exceeds(items, mine)) return true;
  const isTooMuch =
    compare(mine, rational('0')) > 0 &&
    sources(body).some(({ transaction, percent }) => {
      const source = money(bodyOf(model, transaction) ?? {});
      if (percent === null || source?.currency !== own.currency) return false;
      return compare(over(times(mine, rational(percent)), rational('100')), rational(source.amount)) > 0;
    });
  if (isTooMuch) return true;
  const percents = sources(body).flatMap(({ percent }) => percent ?? []);
  return compare(sum(percents.map(rational)), rational('100')) > 0;
}

/** The same two on the same days in the same programme; what is merely proposed does not count. */
function pairedTwice(body: Body, others: readonly { body: Body }[]): boolean {
  if (text(body, 'status') === 'proposed') return false;
  const days = (pair: Body) => ({ from: text(pair, 'start') ?? '', to: text(pair, 'end') ?? '9999' });
  const mine = days(body);
  return others.some(({ body: other }) => {
    const isSame = ['donor', 'recipient', 'programme'].every((field) => body[field] === other[field]);
    const theirs = days(other);
    return (
      isSame &&
      text(other, 'status') !== 'proposed' &&
      (mine.from === theirs.from || (mine.from <= theirs.to && theirs.from <= mine.to))
    );
  });
}

function replacesTooEarly(replaced: Body | null, body: Body): boolean {
  if (!replaced) return false;
  const end = text(replaced, 'end');
  return end === null || (text(body, 'start') ?? '') <= end;
}

function listedTwice(body: Body, others: readonly { body: Body }[]): boolean {
  const isAfter = (later: Body, earlier: Body): boolean => {
    const exit = text(earlier, 'exitedOn');
    return exit !== null && (text(later, 'listedOn') ?? '') >= exit;
  };
  return others.some(
    ({ body: other }) =>
      other['list'] === body['list'] &&
      text(body, 'place') !== null &&
      other['place'] === body['place'] &&
      !isAfter(body, other) &&
      !isAfter(other, body),
  );
}

function relistsTooEarly(earlier: Body | null, body: Body): boolean {
  if (!earlier) return false;
  const exit = text(earlier, 'exitedOn');
  return earlier['place'] !== body['place'] || exit === null || (text(body, 'listedOn') ?? '') <= exit;
}

function wrongSide(model: Model, body: Body): boolean {
  const isWrong = (field: 'sent' | 'received'): boolean =>
    texts(body, field).some((id) => {
      const side = text(bodyOf(model, id) ?? {}, 'side');
      return side !== null && side !== field;
    });
  const nothing = texts(body, 'sent').length === 0 && texts(body, 'received').length === 0;
  return nothing || isWrong('sent') || isWrong('received');
}
