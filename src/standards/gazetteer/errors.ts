import { defineError } from '../../core/errors/errors.ts';

export const gazetteerUnreadable = defineError({
  code: 'GAZETTEER_UNREADABLE',
  status: 422,
  exitCode: 1,
  remedy: 'Give a CSV file with a header line, or a GeoJSON FeatureCollection, in UTF-8.',
});

export const gazetteerColumnsMissing = defineError({
  code: 'GAZETTEER_COLUMNS_MISSING',
  status: 422,
  exitCode: 1,
  remedy:
    'Name the columns in the first line: id (or code, pcode) and name at least; local name, parent, level, aliases, valid from, valid to and succeeded by where you have them.',
});
