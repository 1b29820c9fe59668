/** Draws the next act: mostly one that should succeed, often enough one that should not. */
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import { makeBody } from '../bodies/makeBody.ts';
import type { Making } from '../bodies/making.ts';
import { isUmbrellaId } from '../bodies/making.ts';
import type { ModelRecord } from '../model/model.ts';
import { isLive, latest } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Act, Run } from '../run.ts';
import { nextId, nextMark, today } from '../run.ts';
import type { Person } from '../world.ts';
import { cast } from '../world.ts';
import { drawSheet, importSheet } from './importActs.ts';
import { enter, followUp, move, repeat, restore, write, writeSame } from './recordActs.ts';
import { situationOf } from './situation.ts';
import type { Move } from './spec.ts';
import { moveImport, undo } from './wholeImportActs.ts';

type Draw = (run: Run, random: Random) => Act | null;

const types: readonly RecordType[] = [
  ...Array.from({ length: 12 }, () => 'transaction' as const),
  ...([
    'pairing',
    'pairing',
    'project',
    'agreement',
    'obligation',
    'arrival',
    'arrival',
    'list',
    'listing',
    'listing',
    'finding',
    'finding',
    'lock',
    'lock',
    'programme',
  ] as const),
];

function making(run: Run, random: Random, id: string, record: ModelRecord | null): Making {
  return {
    random,
    model: run.model,
    today: today(run),
    mark: nextMark(run, 'content'),
    record,
    isUmbrella: isUmbrellaId(id),
  };
}

/** Draws people until one of them may, or gives up and takes whoever comes. */
function whoMay(random: Random, act: (person: Person) => Act | null): Act | null {
  const order = random.some(cast, cast.length);
  const first = order[0] ?? random.pick(cast);
  if (random.chance(25)) return act(first);
  for (const person of order) {
    const drawn = act(person);
    if (drawn?.against.size === 0) return drawn;
  }
  return act(first);
}

function draw(run: Run, random: Random, test: (record: ModelRecord) => boolean): ModelRecord | null {
  const all = run.model.records();
  const fitting = random.chance(10) ? all : all.filter(test);
  return fitting.length === 0 ? null : random.pick(fitting);
}

const inState =
  (...states: readonly string[]) =>
  (record: ModelRecord): boolean =>
    states.includes(latest(record).state);

const drawEnter: Draw = (run, random) => {
  const hasProgramme = run.model.ofType('programme').some(isLive);
  const type = hasProgramme ? random.pick(types) : 'programme';
  const id = nextId(run);
  const made = makeBody(type, making(run, random, id, null), hasProgramme ? undefined : 'none');
  const reason = nextMark(run, 'reason');
  return whoMay(random, (person) => enter(run, person, { id, type, ...made, reason }));
};

const drawWrite: Draw = (run, random) => {
  const record = draw(run, random, inState('draft', 'returned'));
  if (!record) return null;
  const made = makeBody(record.type, making(run, random, record.id, record), random.chance(70) ? 'none' : undefined);
  const reason = random.chance(50) ? nextMark(run, 'reason') : undefined;
  const isStale = latest(record).version > 1 && random.chance(15);
  return whoMay(random, (person) => write(run, person, record, { ...made, reason, revise: false, isStale }));
};

const drawRevise: Draw = (run, random) => {
  const record = draw(run, random, inState('submitted', 'approved', 'published'));
  if (!record) return null;
  const made = makeBody(record.type, making(run, random, record.id, record), random.chance(80) ? 'none' : undefined);
  const reason = random.chance(90) ? nextMark(run, 'reason') : undefined;
  const revise = random.chance(90);
  return whoMay(random, (person) => write(run, person, record, { ...made, reason, revise, isStale: false }));
};

const drawMove =
  (to: Move, ...states: readonly string[]): Draw =>
  (run, random) => {
    const record = draw(run, random, inState(...states));
    if (!record) return null;
    const mayDoWithout = to === 'submit' || to === 'approve' || to === 'publish';
    const reason = random.chance(mayDoWithout ? 50 : 90) ? nextMark(run, 'reason') : undefined;
    return whoMay(random, (person) => move(run, person, record, { to, reason }));
  };

const nextMove: Readonly<Partial<Record<string, Move>>> = {
  draft: 'submit',
  returned: 'submit',
  submitted: 'approve',
  approved: 'publish',
};

/** Moves on what was entered of late, locks first: a short simulation is to have something published, and a period closed. */
const drawOnward: Draw = (run, random) => {
  const waiting = run.model.records().filter((record) => nextMove[latest(record).state] !== undefined);
  const locks = waiting.filter(({ type }) => type === 'lock');
  const furthest = ['approved', 'submitted', 'draft'].map((state) => waiting.filter(inState(state)).slice(-4));
  const some = locks.length > 0 ? locks : furthest.find((each) => each.length > 0);
  if (!some) return null;
  const record = random.pick(some);
  const to = nextMove[latest(record).state] ?? 'submit';
  const reason = random.chance(50) ? nextMark(run, 'reason') : undefined;
  return whoMay(random, (person) => move(run, person, record, { to, reason }));
};

/** Two at a time, so that there is always something left to write. */
const drawLock: Draw = (run, random) => {
  if (run.model.ofType('lock').filter(isLive).length > 1) return null;
  const id = nextId(run);
  const made = makeBody('lock', making(run, random, id, null), 'none');
  const reason = nextMark(run, 'reason');
  return whoMay(random, (person) => enter(run, person, { id, type: 'lock', ...made, reason }));
};

const drawRestore: Draw = (run, random) => {
  const record = draw(run, random, ({ versions }) => versions.length > 1);
  if (!record) return null;
  const others = record.versions.filter(({ content }) => content.number !== latest(record).content.number);
  const to = random.pick(others.length > 0 && random.chance(70) ? others : record.versions);
  const reason = nextMark(run, 'reason');
  return whoMay(random, (person) => restore(run, person, record, { to, reason }));
};

const drawFollowUp: Draw = (run, random) => {
  const record = draw(
    run,
    random,
    ({ type, versions }) => type === 'finding' && versions.some(({ state }) => state === 'submitted'),
  );
  if (!record) return null;
  const words = `done ${nextMark(run, 'content')}`;
  const isOpen = ['open', 'not confirmed'].includes(String(latest(record).content.body['status']));
  const to = isOpen ? 'report' : random.pick(['recheck', 'refuse'] as const);
  return whoMay(random, (person) => followUp(run, person, record, { to, words }));
};

const drawSame: Draw = (run, random) => {
  const record = draw(run, random, isLive);
  return record && whoMay(random, (person) => writeSame(run, person, record));
};

const drawImport: Draw = (run, random) => {
  const programmes = run.model.ofType('programme').filter(isLive);
  if (programmes.length === 0) return null;
  const person = random.chance(85)
    ? random.pick(cast.filter(({ role }) => role !== 'public' && role !== 'auditor'))
    : random.pick(cast);
  return importSheet(run, person, drawSheet(run, random, person, random.pick(programmes).id));
};

const drawUndo: Draw = (run, random) => {
  const number = random.chance(60) ? run.model.imports.length - 1 : random.whole(0, run.model.imports.length - 1);
  const reason = nextMark(run, 'reason');
  if (!run.model.imports[number]) return null;
  return whoMay(random, (person) => undo(run, person, { number, reason }));
};

const drawMoveImport: Draw = (run, random) => {
  const to = random.pick(['submit', 'approve', 'publish', 'publish', 'return', 'withdraw'] as const);
  const number = run.model.imports.length - 1;
  return moveImport(run, random.pick(cast), { number, to, reason: nextMark(run, 'reason') });
};

/** How often each is drawn. */
const draws: readonly (readonly [weight: number, draw: Draw])[] = [
  [20, drawEnter],
  [9, drawWrite],
  [5, drawRevise],
  [12, drawMove('submit', 'draft', 'returned')],
  [8, drawMove('approve', 'submitted')],
  [8, drawMove('publish', 'approved')],
  [4, drawMove('return', 'submitted', 'approved')],
  [2, drawMove('withdraw', 'draft', 'submitted', 'approved')],
  [4, drawMove('withdraw', 'published')],
  [4, drawLock],
  [20, drawOnward],
  [6, drawRestore],
  [6, drawFollowUp],
  [2, drawSame],
  [5, (run) => repeat(run)],
  [6, drawImport],
  [3, drawUndo],
  [4, drawMoveImport],
];
const drawn = draws.flatMap(([weight, each]) => Array.from({ length: weight }, () => each));

/** As many acts are drawn, and the one is done whose situation was met least: rare ones are to occur as well. */
const DRAWN = 4;

/** Something can always be entered. */
export function chooseAct(run: Run, random: Random): Act {
  const acts = Array.from({ length: DRAWN }, () => random.pick(drawn)(run, random)).filter((act) => act !== null);
  const metOf = (act: Act): number => run.met.get(situationOf(run, act)) ?? 0;
  const [rarest] = acts.toSorted((a, b) => metOf(a) - metOf(b));
  return rarest ?? drawEnter(run, random) ?? chooseAct(run, random);
}
