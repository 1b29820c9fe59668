/** What can be wrong with observations as other systems and offices give them. */
import type { ErrorKind } from '../../core/errors/errors.ts';
import { defineError } from '../../core/errors/errors.ts';

function fault(code: string, remedy: string): ErrorKind {
  return defineError({ code, status: 422, exitCode: 1, remedy });
}

export const observationsUnreadable = fault(
  'OBSERVATIONS_UNREADABLE',
  'Give the file anew: it was cut off, or it is not what its first characters say.',
);
export const observationsTooDeep = fault(
  'OBSERVATIONS_TOO_DEEP',
  'Give a file of data values: nothing in one is nested so deeply.',
);
export const observationIncomplete = fault(
  'OBSERVATION_INCOMPLETE',
  'Give each value a place, an indicator and a period, each of at most 200 characters.',
);
export const observationsNothingDeleted = fault(
  'OBSERVATIONS_NOTHING_DELETED',
  'Name place, indicator and period of what is to be taken back; many values at once are not.',
);
export const adxNamespaceWrong = fault(
  'ADX_NAMESPACE_WRONG',
  'Give an ADX message (an element adx in the namespace urn:ihe:qrph:adx:2015), or a dataValueSet of DHIS2.',
);
export const hxlColumnsMissing = fault(
  'HXL_COLUMNS_MISSING',
  'Tag a column of place codes (#adm3+code), one of dates (#date or #period), and columns of values (#affected, #indicator+num …).',
);
export const hxlTagUnreadable = fault(
  'HXL_TAG_UNREADABLE',
  'Write tags as #adm2+code: a letter first, then letters, digits and "_". Columns without a tag are not read.',
);
export const sdmxColumnsMissing = fault(
  'SDMX_COLUMNS_MISSING',
  'Give the columns TIME_PERIOD and OBS_VALUE, and name those of place and indicator in a profile where they are not REF_AREA and INDICATOR.',
);
export const sdmxSeparator = fault(
  'SDMX_SEPARATOR',
  'Let one separator stand between all columns: the one behind STRUCTURE or DATAFLOW in the first line.',
);
export const sdmxActionUnknown = fault('SDMX_ACTION_UNKNOWN', 'Write M (merge), R (replace), D (delete), I or A.');
export const decimalCommas = fault(
  'OBSERVATIONS_DECIMAL_COMMAS',
  'Nothing needs to be done if that is right; else give a profile with "decimal": ".".',
);
export const decimalDoubted = fault(
  'OBSERVATIONS_DECIMAL_DOUBTED',
  'Say it in a profile: "decimal": "," where points stand between thousands, "decimal": "." where they are right.',
);
export const sdmxMultiplierWrong = fault(
  'SDMX_MULTIPLIER_WRONG',
  'Write UNIT_MULT as a power of ten: a whole number from -15 to 15, such as 3 for thousands.',
);
export const observationCellsEmpty = fault(
  'OBSERVATION_CELLS_EMPTY',
  'Nothing needs to be done: an empty cell leaves a value as it was; NaN or n/a takes it back.',
);
export const profileWrong = fault(
  'OBSERVATION_PROFILE_WRONG',
  'Give a JSON file with "format": "counterfoil-observation-profile/1", as docs/monitoring-data.md shows.',
);
export const tableColumnMissing = fault(
  'TABLE_COLUMN_MISSING',
  'Name the columns in a profile as the header of the file has them; docs/monitoring-data.md shows one.',
);
export const codesWrong = fault(
  'OBSERVATION_CODES_WRONG',
  'Give the file of codes a header with kind, code and becomes; kind is place or indicator, each code stands once.',
);
export const codeLeftOut = fault(
  'OBSERVATION_CODE_LEFT_OUT',
  'Nothing needs to be done: the file of codes says that this one is not wanted.',
);
export const observationColumnsUnread = fault(
  'OBSERVATION_COLUMNS_UNREAD',
  'Nothing needs to be done if they are not wanted; else name them in a profile, or mend their headers.',
);
export const observationTotalRow = fault(
  'OBSERVATION_TOTAL_ROW',
  'Nothing needs to be done: totals are reckoned from the places. Give the row the code of its place if it is one.',
);
export const tableScaleStated = fault(
  'TABLE_SCALE_STATED',
  'Say in the profile by which power of ten figures are multiplied: "power": 4 for 万, 3 for thousands, 0 where the indicator has this unit.',
);
export const sheetsUnread = fault(
  'SHEETS_UNREAD',
  'Nothing needs to be done if one sheet is enough; else name another one in a profile ("sheet"), and take the file in again.',
);
export const sheetUnknown = fault(
  'SHEET_UNKNOWN',
  'Name in the profile a sheet that the workbook shows, as it is called there.',
);
