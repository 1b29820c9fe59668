/** Why reckoning leaves out a statement, a query or a line of a tree. The rest is reckoned all the same. */
import type { ErrorKind } from '../errors/errors.ts';
import { defineError } from '../errors/errors.ts';

function fault(code: string, remedy: string): ErrorKind {
  return defineError({ code, status: 422, exitCode: 1, remedy });
}

export const lineUnreadable = fault(
  'RECKON_LINE_UNREADABLE',
  'Write one JSON object on each line, as docs/reckoning-format.md shows.',
);
export const kindUnknown = fault(
  'RECKON_KIND_UNKNOWN',
  'Give a line one of: low and high, value, share, growth, difference, quota, ledger, query, tree.',
);
export const idMissing = fault('RECKON_ID_MISSING', 'Give the line an id, a text that no other line has.');
export const idTaken = fault('RECKON_ID_TAKEN', 'Give each line an id of its own; the first line with it was taken.');
export const fieldMissing = fault('RECKON_FIELD_MISSING', 'Fill the field in: without it nothing is comparable.');
export const fieldUnreadable = fault('RECKON_FIELD_UNREADABLE', 'Give a value of the kind that the field asks for.');
export const scopeUnreadable = fault(
  'RECKON_SCOPE_UNREADABLE',
  'A scope has donors, recipients, sectors (lists of names, or "*") and period, and nothing else.',
);
export const scopeEmpty = fault(
  'RECKON_SCOPE_EMPTY',
  'Name what the figure is about; leave the list out, or write "*", for everything.',
);
export const periodUnreadable = fault(
  'RECKON_PERIOD_UNREADABLE',
  'Write a period as ["2010-01-01", "2019-12-31"], with null for an open end, or as "2015" or "2015-03".',
);
export const periodInverted = fault('RECKON_PERIOD_INVERTED', 'Give the first day first; both days are included.');
export const stockSpan = fault(
  'RECKON_STOCK_SPAN',
  'A stock is what there is on one day: give that day as start and end, or call the figure a flow.',
);
export const startMissing = fault(
  'RECKON_START_MISSING',
  'Give the day since which it was counted; without it the figure is not comparable.',
);
export const figureMissing = fault('RECKON_FIGURE_MISSING', 'Give low, high, both, or value.');
export const numberUnreadable = fault(
  'RECKON_NUMBER_UNREADABLE',
  'Write digits with a point before the decimals and nothing between thousands: "12500000.50".',
);
export const numberTooLarge = fault(
  'RECKON_NUMBER_TOO_LARGE',
  'Check the unit: figures lie below 1,000,000,000,000,000,000,000,000,000,000.',
);
export const tooManyDigits = fault(
  'RECKON_TOO_MANY_DIGITS',
  'Give at most 15 decimals, and at most 15 digits for a ratio; a smaller unit needs fewer decimals.',
);
export const lowAboveHigh = fault('RECKON_LOW_ABOVE_HIGH', 'Check both bounds: no number lies between them.');
export const belowZero = fault(
  'RECKON_BELOW_ZERO',
  'Sums are never below zero: give what was paid back as a statement of its own.',
);
export const ledgerNegative = fault(
  'RECKON_LEDGER_NEGATIVE',
  'Corrections exceed what they correct in this scope: check those records, or ask about a wider scope.',
);
export const ofItself = fault('RECKON_OF_ITSELF', 'Name another claim or scope to compare with.');
export const referenceUnknown = fault('RECKON_REFERENCE_UNKNOWN', 'Name the id of a claim in the same input.');
export const referenceRefused = fault('RECKON_REFERENCE_REFUSED', 'Mend the claim that this one refers to first.');
export const referenceCircle = fault(
  'RECKON_REFERENCE_CIRCLE',
  'Take out one of the references, or give the scope in its place.',
);
export const unitsDiffer = fault(
  'RECKON_UNITS_DIFFER',
  'Compare figures of one unit or currency only; give both figures in one of them.',
);
export const booksDiffer = fault(
  'RECKON_BOOKS_DIFFER',
  'Compare figures of one measure, stage, basis and price basis; only a quota may refer to another measure.',
);
export const treeUnreadable = fault(
  'RECKON_TREE_UNREADABLE',
  'Give a tree as parents {child: parent}, as parent and children, as nodes [{id, parent}], or nested {name: {}}.',
);
export const treeCircle = fault('RECKON_TREE_CIRCLE', 'Take out one of the links: nothing can lie within itself.');
export const twoParents = fault('RECKON_TWO_PARENTS', 'Give each name one parent; the first one was taken.');
export const tooInterwoven = fault(
  'RECKON_TOO_INTERWOVEN',
  'Reckon fewer claims at once: choose a narrower scope, or leave out the claims that are about nearly everything.',
);
export const shareOutside = fault(
  'RECKON_SHARE_OUTSIDE',
  'Check both scopes: a share is mostly of something that contains it. It was reckoned as it stands.',
);
export const shareAboveWhole = fault(
  'RECKON_SHARE_ABOVE_WHOLE',
  'Write ratios as parts of one: "0.8" is 80 %. It was reckoned as it stands.',
);
export const stageUnknown = fault(
  'RECKON_STAGE_UNKNOWN',
  'Check the spelling: figures of different stages are never compared. It was reckoned as a stage of its own.',
);
export const memberUnknown = fault(
  'RECKON_MEMBER_UNKNOWN',
  'Check the spelling: what stands in a member of another name is not read. The rest of the line was reckoned.',
);
export const lineTooLong = fault(
  'RECKON_LINE_TOO_LONG',
  'Give a claim, query or tree a line of at most 1,048,576 bytes; a large tree may come in several lines.',
);
export const nothingReadable = fault(
  'RECKON_NOTHING_READABLE',
  'Give a file of structured claims, one JSON object on each line, as docs/reckoning-format.md shows.',
);
export const tooManyLines = fault('RECKON_TOO_MANY_LINES', 'Divide the claims into files of at most 200,000 lines.');
