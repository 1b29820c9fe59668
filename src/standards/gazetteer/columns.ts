/** How files name their columns, and the columns of the humanitarian world's boundary files (OCHA COD-AB). */

export type Field =
  | 'id'
  | 'name'
  | 'localName'
  | 'parent'
  | 'level'
  | 'aliases'
  | 'validFrom'
  | 'validTo'
  | 'succeededBy'
  | 'predecessors';

const known: readonly (readonly [Field, readonly string[]])[] = [
  ['id', ['id', '编号', '代码', 'code', 'pcode', 'placecode', 'geocode', 'admincode', 'shapeid', 'iso31662', 'gid']],
  ['name', ['name', '名称', '英文名称', 'nameen', 'englishname', 'placename', 'label', 'shapename', 'nameenglish']],
  ['localName', ['当地名称', 'localname', 'namelocal', 'nativename', 'namenative', 'nativelabel']],
  ['parent', ['上级', '上级编号', 'parent', 'parentid', 'parentcode', 'parentpcode', 'within', 'partof']],
  ['level', ['level', 'tier', '层级', '级别', 'kind', 'type', 'adminlevel', 'admlevel', 'shapetype', 'placetype']],
  ['aliases', ['aliases', 'alias', 'alternatenames', 'altnames', 'othernames', 'altname']],
  ['validFrom', ['validfrom', 'from', 'start', 'startdate', 'validon', 'datestart']],
  ['validTo', ['validto', 'to', 'end', 'enddate', 'dateend']],
  ['predecessors', ['predecessors', 'predecessor', 'formedfrom', 'createdfrom']],
  ['succeededBy', ['succeededby', 'successor', 'successors', 'replacedby', 'became', 'becomes']],
];

const fieldByName = new Map<string, Field>();
for (const [field, names] of known) for (const name of names) fieldByName.set(name, field);

/** "Valid from", "valid_from" and "ValidFrom" are one name. */
export function plainName(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9\p{Script=Han}]/gu, '');
}

/** Which header stands for which field. COD-AB files take their deepest level: ADM2_EN, ADM2_PCODE, within ADM1_PCODE. */
export function fieldHeaders(headers: readonly string[]): Map<Field, string> {
  const fields = new Map<Field, string>();
  for (const header of headers) {
    const field = fieldByName.get(plainName(header));
    if (field !== undefined && !fields.has(field)) fields.set(field, header);
  }
  return fields;
}

/** The levels for which COD-AB columns give a code, deepest first. */
export function codLevels(headers: readonly string[]): number[] {
  const levels = headers.flatMap((header) => {
    const match = /^adm(\d)pcode$/.exec(plainName(header));
    return match?.[1] === undefined ? [] : [Number(match[1])];
  });
  return [...new Set(levels)].sort((a, b) => b - a);
}
