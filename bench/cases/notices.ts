/**
 * Ten thousand places over the line in one run of the real server: how soon everybody is told, by how much, and whether every alert
 * can be found by it; how long pages take then; and what is told when the server is killed in the run and while it sends.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Phase, Scene } from '../../test/notices/manyAlerts.ts';
import {
  allFire,
  entriesOf,
  killedWhileRunning,
  killedWhileSending,
  openScene,
  subscribeAll,
} from '../../test/notices/manyAlerts.ts';
import type { BenchCase, BenchResult } from '../run.ts';

/** Rooms that show what fired; the last page of a list is as far as people go. */
const roomsOf = (pages: number): readonly string[] => [
  '/watch',
  '/watch/alerts',
  `/watch/alerts?page=${pages}`,
  '/watch/alerts?run=1',
  `/watch/alerts?run=1&page=${pages}`,
  '/watch/cases',
  '/watch/cases?stage=new',
  '/watch/alerts.atom',
  '/watch/subscriptions',
  '/watch/places/C-1',
];

type Row = Readonly<Record<string, string | number>>;

export const benchCase: BenchCase = {
  name: 'notices',
  question: 'ten thousand alerts at once: who is told of what, how often, and what a server that is killed loses',
  async run({ short }): Promise<BenchResult> {
    const size = short ? { counties: 4, villages: 25 } : { counties: 100, villages: 100 };
    const folder = mkdtempSync(join(tmpdir(), 'cf-bench-notices-'));
    try {
      const scene = await openScene(folder, size);
      try {
        const rows = await rowsOf(scene);
        return { rows, text: rows.map((row) => `  ${lineOf(row)}`).join('\n') };
      } finally {
        await scene.stop();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function rowsOf(scene: Scene): Promise<Row[]> {
  const { feed } = await subscribeAll(scene);
  const places = scene.size.counties * scene.size.villages;
  const rows: Row[] = [];
  const fired = await allFire(scene);
  const server = scene.server();
  rows.push({ what: 'all fire', places, ...figuresOf(fired) });
  for (const path of [...roomsOf(Math.ceil(places / 50)), feed]) rows.push(await roomRow(scene, path));
  const began = performance.now();
  const listed = (await scene.command('watch', 'alerts')).split('\n').filter((line) => line.startsWith('! ')).length;
  rows.push({ what: 'watch alerts', seconds: (performance.now() - began) / 1000, listed });
  const visitor = await server.signedIn('Con');
  rows.push({ what: 'first entries of the feed', listed: new Set(await entriesOf(visitor, feed, 20)).size });
  rows.push({ what: 'killed while sending', ...figuresOf(await killedWhileSending(scene)) });
  // The rules are run some ten seconds after the server begins, and mails go out at the fifteenth.
  const running = await killedWhileRunning(scene, [1, 10.2, 11, 11.8, 12.6, 15.2]);
  rows.push({ what: 'killed while running', ...figuresOf(running) });
  return rows;
}

function figuresOf({ seconds, cpu, memory, messages, keys, found, mailBytes, subject }: Phase): Row {
  return {
    seconds,
    cpu,
    memory,
    messages: Object.values(messages).join(' / '),
    keys: Object.values(keys).join(' / '),
    found: `${found.rea} / ${found.con}`,
    mailBytes,
    subject,
  };
}

async function roomRow({ server }: Scene, path: string): Promise<Row> {
  const visitor = await server().signedIn('Rea');
  const began = performance.now();
  const answer = await visitor.get(path);
  const { length } = await answer.text();
  const what = path.startsWith('/watch/feeds/') ? 'the feed of one’s own' : path;
  return { what, status: answer.status, seconds: (performance.now() - began) / 1000, bytes: length };
}

function lineOf({ what, ...figures }: Row): string {
  const said = Object.entries(figures).map(
    ([name, value]) => `${name} ${typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : value}`,
  );
  return `${what}: ${said.join(', ')}`;
}
