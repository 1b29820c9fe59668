/** A list that is narrowed down holds what fits, and nothing else. */
import type { ListRequest } from '../../../src/actions/records/listRecords.ts';
import { linked, seesAll } from '../model/access.ts';
import type { ModelRecord, Version } from '../model/model.ts';
import { isLive, latest, published, text } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import type { Person } from '../world.ts';
import { above, cast, placeIds } from '../world.ts';
import { entriesIn } from './links.ts';
import { wholeList } from './readings.ts';

interface Filter {
  readonly request: ListRequest;
  readonly fits: (record: ModelRecord, version: Version) => boolean;
}

const states = ['draft', 'submitted', 'returned', 'approved', 'published'] as const;

function filterOf(run: Run, random: Random): Filter {
  const { model } = run;
  const [author, state, place] = [random.pick(cast).name, random.pick(states), random.pick(placeIds)];
  const [one] = random.some(model.records(), 1);
  const [programme] = random.some(model.ofType('programme'), 1);
  const type = one?.type ?? 'transaction';
  const filters: Filter[] = [
    { request: { type }, fits: (record) => record.type === type },
    { request: { state }, fits: (_record, version) => version.state === state },
    { request: { author }, fits: (_record, { content }) => content.author === author },
    {
      request: { place },
      fits: (_record, { content }) => entriesIn(content.body).some((id) => above(id).includes(place)),
    },
  ];
  if (one) {
    const fits: Filter['fits'] = (_record, { content }) => linked(content.body).includes(one.id);
    filters.push({ request: { linkedRecord: one.id }, fits });
  }
  if (programme) {
    const fits: Filter['fits'] = (_record, { content }) => text(content.body, 'programme') === programme.id;
    // As often as all the others.
    filters.push(...filters.map(() => ({ request: { programme: programme.id }, fits })));
  }
  return random.pick(filters);
}

export async function filtersAreRight(run: Run, person: Person, random: Random): Promise<void> {
  const { request, fits } = filterOf(run, random);
  const view = person.role === 'public' || random.chance(50) ? 'published' : 'working';
  const wanted = run.model.records().flatMap((record) => {
    const isVisible = view === 'published' || (isLive(record) && seesAll(person, record));
    const version = view === 'published' ? published(record) : latest(record);
    return version && isVisible && fits(record, version) ? [`${record.id} v${version.version}`] : [];
  });
  const { items, total } = await wholeList(ledgerOf(run, person), { ...request, view });
  const got = items.map(({ id, version }) => `${id} v${version}`);
  must(
    'a list holds what was asked for',
    got.toSorted().join() === wanted.toSorted().join() && total === wanted.length,
    () =>
      `${person.name}, ${view}, ${JSON.stringify(request)}: ${got.join(', ')} (${total}) instead of ${wanted.join(', ')}`,
  );
}
