/** What columns of a table are for, by what their headers say and what stands in them. */
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { foldedName } from '../observations/incoming.ts';
import { isPartOfYear, partKind } from '../observations/periodParts.ts';
import { writtenPeriod } from '../observations/periodText.ts';
import { foldedLabel, plainCell, saysUnknown } from '../sheets/plainCell.ts';
import { readNumber } from '../sheets/readNumber.ts';
import type { NamedColumn } from './writtenHeader.ts';

/** Ids of places and indicators, and codes of a sender whose meaning is known. */
export interface KnownCodes {
  readonly isPlace: (code: string) => boolean;
  readonly isIndicator: (code: string) => boolean;
}

export const nothingKnown: KnownCodes = { isPlace: () => false, isIndicator: () => false };

const placeWords =
  'place|area|district|county|village|province|region|country|town|township|commune|municipality|community|geo|geography|adm[1-5]|admin[1-5]|location|ward|lga|state|orgunit|organisationunit|facility|settlement|camp|地方|地区|区域|区划|行政区|行政区划|行政村|自然村|省|省份|市|县|县区|县市|县市区|区县|乡|镇|乡镇|村|单位|机构|村庄';
const placeCodes = new RegExp(
  `^(?:(?:${placeWords})?(?:p?code|id|uid|iso3?|no|number)|(?:${placeWords})?(?:代码|编码|编号|id)|place|地方)$`,
  'u',
);
const placeNames = new RegExp(`^(?:${placeWords})(?:name|名|名称)?$`, 'u');
const indicatorCodes = /^(?:(?:indicator|series|variable|measure)(?:id|code)|指标(?:代码|编码|编号))$/u;
const indicatorNames = /^(?:(?:indicator|series|variable|measure)(?:name|s)?|item|指标|指标名称|项目|指标项目)$/u;
const periodNames =
  /^(?:year|period|time|timeperiod|date|month|quarter|week|yr|fiscalyear|reportingperiod|reportingmonth|monthyear|年|年份|年度|时间|时期|期间|报告期|统计期|周期|月|月份|季|季度|日期|周|周次|统计年度|年月)$/u;
const valueNames =
  /^(?:value|values|obsvalue|figure|number|observation|datavalue|数值|数据|值|指标值|统计值|数|value数值)$/u;

const partNames =
  /^(?:sex|gender|age|ages|agegroup|ageband|residence|urbanrural|urbanisation|urbanization|disaggregation|disability|wealth|wealthquintile|subgroup|性别|年龄|年龄组|年龄段|城乡|分组)$/u;
const unitNames = /^(?:units?|unitofmeasure|unitmeasure|单位|计量单位)$/u;

const least = 0.5;

/** A column with what stands below its header. */
export interface SeenColumn extends NamedColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

export function seenColumns(columns: readonly NamedColumn[], body: readonly TextRow[]): readonly SeenColumn[] {
  return columns.map(({ column, header }) => ({
    column,
    header,
    name: foldedLabel(header),
    cells: body.map(({ cells }) => plainCell(cells[column] ?? '')).filter((cell) => cell !== ''),
  }));
}

function share(cells: readonly string[], fits: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** Numbers, and ways of saying that there is none. */
export function holdsNumbers({ cells }: SeenColumn): boolean {
  const numbers = share(cells, (cell) => readNumber(cell) !== null || /^[+-]?\d+(?:[.,]\d+)?$/.test(cell));
  return (
    numbers > 0 && share(cells, (cell) => readNumber(cell) !== null || saysUnknown(cell) || /\d/.test(cell)) >= 0.8
  );
}

type Rank = readonly [rank: number, column: SeenColumn];

/** The column of the highest rank; null where there is none, or two of the same. */
function highest(ranks: readonly Rank[]): SeenColumn | null {
  const top = Math.max(0, ...ranks.map(([rank]) => rank));
  const [found, other] = ranks.filter(([rank]) => rank === top && top > 0);
  return found === undefined || other !== undefined ? null : found[1];
}

/** By known ids (the finer of two columns), by a header that speaks of codes, by one that names places. */
export function placeColumn(columns: readonly SeenColumn[], { isPlace }: KnownCodes): SeenColumn | null {
  return highest(
    columns.map((column): Rank => {
      const known = share(column.cells, isPlace);
      if (known >= least) return [10 + new Set(column.cells).size, column];
      if (placeCodes.test(column.name)) return [2, column];
      return [placeNames.test(column.name) ? 1 : 0, column];
    }),
  );
}

export function indicatorColumn(columns: readonly SeenColumn[], { isIndicator }: KnownCodes): SeenColumn | null {
  return highest(
    columns.map((column): Rank => {
      if (share(column.cells, isIndicator) >= least) return [3, column];
      if (indicatorCodes.test(column.name)) return [2, column];
      return [indicatorNames.test(column.name) ? 1 : 0, column];
    }),
  );
}

/** Columns of one period each row: one, or one of years beside one of months, quarters or weeks. */
export function periodColumns(columns: readonly SeenColumn[]): readonly SeenColumn[] {
  const named = columns.filter(({ name, cells }) => {
    if (!periodNames.test(name)) return false;
    const kind = partKind(name);
    const isPart = (cell: string): boolean => isPartOfYear(cell) || (kind !== null && /^\d{1,2}$/.test(cell));
    return share(cells, (cell) => writtenPeriod(cell) !== null || isPart(cell)) >= least;
  });
  const whole = named.filter(({ cells }) => share(cells, (cell) => writtenPeriod(cell) !== null) >= least);
  const parts = named.filter((column) => !whole.includes(column));
  const onlyYears = whole.filter(({ cells }) => share(cells, (cell) => /^\d{4}(?: ?年度?)?$/.test(cell)) >= least);
  if (onlyYears.length === 1 && parts.length === 1) return [...onlyYears, ...parts];
  const finer = whole.filter((column) => !onlyYears.includes(column));
  const found = finer.length > 0 ? finer : whole;
  return found.length === 1 ? found : [];
}

export function valueColumn(columns: readonly SeenColumn[]): SeenColumn | null {
  const numbers = columns.filter(holdsNumbers);
  const named = numbers.filter(({ name }) => valueNames.test(name));
  const [found, other] = named.length > 0 ? named : numbers;
  return other === undefined ? (found ?? null) : null;
}

/** Columns that say which part of a whole a value is of: else a figure for women would pass for that of everybody. */
export function partColumns(columns: readonly SeenColumn[]): readonly SeenColumn[] {
  return columns.filter(({ name, cells }) => partNames.test(name) && cells.length > 0);
}

const besides = {
  numerator: /^(?:numerator|分子)$/u,
  denominator: /^(?:denominator|base|分母)$/u,
  recordedOn: /^(?:recordedon|reportedon|publishedon|datereported|reportdate|发布日期|报送日期|上报日期)$/u,
} as const;
export type Beside = keyof typeof besides;

/** What stands beside a value in its row. */
export function besideColumns(columns: readonly SeenColumn[]): Readonly<Partial<Record<Beside, SeenColumn>>> {
  const found = Object.entries(besides).flatMap(([name, header]) => {
    const column = columns.find((each) => header.test(each.name));
    return column === undefined ? [] : [[name, column] as const];
  });
  return Object.fromEntries(found);
}

/** A column that names the unit of each row. */
export function unitColumn(columns: readonly SeenColumn[]): SeenColumn | null {
  return columns.find(({ name }) => unitNames.test(name)) ?? null;
}

/** The column of that name. */
export function namedColumn(columns: readonly SeenColumn[], name: string): SeenColumn | null {
  return columns.find(({ header }) => foldedName(header) === foldedName(plainCell(name))) ?? null;
}
