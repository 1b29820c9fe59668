/** Scenes set the stage: short lists of acts that bring about what chance seldom does. */
import type { SheetRow, Spec } from '../acts/spec.ts';
import type { RowWords } from '../acts/importActs.ts';
import { sheetRow } from '../acts/importActs.ts';
import type { Body } from '../model/model.ts';
import { text } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Run } from '../run.ts';
import { nextMark } from '../run.ts';

export interface Stage {
  readonly run: Run;
  readonly random: Random;
}

export interface SceneStep {
  /** "done", or a code of a refusal. */
  readonly comes: string;
  /** The instant, in milliseconds since 1970; some hours after the step before where left out. */
  readonly when?: ((stage: Stage) => number) | undefined;
  readonly spec: (stage: Stage) => Spec;
}

export type Scene = readonly SceneStep[];
type Made = Body | ((stage: Stage) => Body);

const DAY = 86_400_000;

/** Every scene has ids of its own. Those of umbrellas end in 0, as `isUmbrellaId` has it. */
export function sceneId(scene: number, number: number, isUmbrella = false): string {
  const last = (scene * 256 + number) * 16 + (isUmbrella ? 0 : 1);
  return `00000000-0000-7000-8000-${(0x5ce000000000 + last).toString(16)}`;
}

export function dayAfter({ run }: Stage, days: number): string {
  return new Date(run.now + days * DAY).toISOString().slice(0, 10);
}

/** The first instant of the day that a field of a record names, and so many days later. */
export function atStartOf(id: string, field: string, days = 0) {
  return ({ run }: Stage): number => {
    const day = text(run.model.record(id)?.versions.at(-1)?.content.body ?? {}, field);
    return Math.max(run.now, day === null ? 0 : Date.parse(`${day}T00:00:00Z`) + days * DAY);
  };
}

function marked(stage: Stage, made: Made): Body {
  const mark = nextMark(stage.run, 'content');
  const body = typeof made === 'function' ? made(stage) : made;
  return { evidence: [], key: null, ...body, note: `note ${mark}` };
}

export function enters(who: string, id: string, type: Spec<'enter'>['type'], made: Made, comes = 'done'): SceneStep {
  return {
    comes,
    spec: (stage) => ({
      do: 'enter',
      who,
      id,
      type,
      body: marked(stage, made),
      flaw: 'none',
      reason: nextMark(stage.run, 'reason'),
    }),
  };
}

/** Writes some fields anew; `revise` where the record is not open any more. */
export function writes(who: string, id: string, changes: Made, { comes = 'done', revise = false } = {}): SceneStep {
  return {
    comes,
    spec: (stage) => {
      const before = stage.run.model.record(id)?.versions.at(-1)?.content.body ?? {};
      const body = { ...before, ...marked(stage, changes), key: before['key'] ?? null };
      const reason = nextMark(stage.run, 'reason');
      return { do: 'write', who, id, body, flaw: 'none', reason, revise, isStale: false };
    },
  };
}

export function moves(who: string, id: string, to: Spec<'move'>['to'], comes = 'done'): SceneStep {
  return { comes, spec: ({ run }) => ({ do: 'move', who, id, to, reason: nextMark(run, 'reason') }) };
}

/** All the way from a draft to the public. No reason is given last, so that the public is told an earlier one, or none. */
export function publishes(id: string, author: string, reviewer = 'Reviewer One', publisher = 'Publisher'): Scene {
  const published: SceneStep = { comes: 'done', spec: () => ({ do: 'move', who: publisher, id, to: 'publish' }) };
  return [moves(author, id, 'submit'), moves(reviewer, id, 'approve'), published];
}

export function restores(who: string, id: string, to: number, comes = 'done'): SceneStep {
  return { comes, spec: ({ run }) => ({ do: 'restore', who, id, to, reason: nextMark(run, 'reason') }) };
}

/** The request before, sent a second time. */
export const repeats: SceneStep = { comes: 'done', spec: () => ({ do: 'repeat', who: '' }) };

export function followsUp(who: string, id: string, to: Spec<'follow up'>['to'], comes = 'done'): SceneStep {
  return { comes, spec: ({ run }) => ({ do: 'follow up', who, id, to, words: `done ${nextMark(run, 'content')}` }) };
}

export interface ImportWords {
  readonly programme: string;
  readonly rows: readonly Omit<RowWords, 'note'>[];
  readonly revise?: boolean;
  readonly submit?: boolean;
}

/** Rows that fail are skipped; the model says which should. */
export function imports(who: string, { programme, rows, revise = false, submit = false }: ImportWords): SceneStep {
  return {
    comes: 'done',
    spec: ({ run }) => {
      const read = rows.map((row): SheetRow => sheetRow({ ...row, note: `note ${nextMark(run, 'content')}` }));
      const revision = revise ? nextMark(run, 'reason') : undefined;
      return { do: 'import', who, sheet: { rows: read, programme, submit, skipFailed: true, revision } };
    },
  };
}

/** Of the imports of somebody the last one that is not undone. */
function lastImportBy({ run }: Stage, importer: string): number {
  return run.model.imports.findLastIndex(({ by, undone }) => by === importer && !undone);
}

export function undoes(who: string, importer: string, comes = 'done'): SceneStep {
  return {
    comes,
    spec: (stage) => ({
      do: 'undo',
      who,
      number: lastImportBy(stage, importer),
      reason: nextMark(stage.run, 'reason'),
    }),
  };
}

export function movesImport(who: string, importer: string, to: Spec<'move import'>['to'], comes = 'done'): SceneStep {
  return {
    comes,
    spec: (stage) => ({
      do: 'move import',
      who,
      number: lastImportBy(stage, importer),
      to,
      reason: nextMark(stage.run, 'reason'),
    }),
  };
}

export interface Payment {
  readonly from: string;
  readonly to: string;
  readonly [field: string]: unknown;
}

/** A transaction with one giver and one place. */
export function payment({ from, to, ...fields }: Payment): (stage: Stage) => Body {
  return ({ random }) => ({
    project: null,
    pairing: null,
    stage: 'disbursement',
    side: 'sent',
    date: '2012-05-03',
    amount: { amount: `${random.whole(1, 900)}000.${random.whole(11, 19)}`, currency: 'CNY' },
    corrects: null,
    priceYear: null,
    providers: [{ id: from, percent: null }],
    receiver: null,
    recipients: [{ id: to, percent: null }],
    sectors: [],
    delivers: null,
    partOf: null,
    passedOnFrom: [],
    ...fields,
  });
}
