/** What can be wrong with a record. Problems carry these codes; a verb that refuses a record throws RECORD_INVALID. */
import type { ErrorKind } from '../errors/errors.ts';
import { defineError } from '../errors/errors.ts';

function fault(code: string, remedy: string): ErrorKind {
  return defineError({ code, status: 422, exitCode: 1, remedy });
}

export const fieldUnknown = fault(
  'FIELD_UNKNOWN',
  'Use the fields of this type of record, as its form and the API name them.',
);
export const fieldMissing = fault(
  'FIELD_MISSING',
  'Fill it in before the record is submitted; a draft may leave it empty.',
);
export const valueShape = fault('VALUE_SHAPE', 'Give a value of the kind that the field asks for.');
export const textTooLong = fault('TEXT_TOO_LONG', 'Shorten it: a line holds 500 characters, a text 20,000.');
export const textUnstorable = fault(
  'TEXT_UNSTORABLE',
  'Take out control characters and broken characters, then try again.',
);
export const tooManyItems = fault(
  'TOO_MANY_ITEMS',
  'Divide it over several records: a list holds 2,000 lines, a series 20,000 rates.',
);
export const choiceUnknown = fault('CHOICE_UNKNOWN', 'Choose one of the codes that the field offers.');
export const dateUnreadable = fault(
  'DATE_UNREADABLE',
  'Write a date as 2019-07-14, or as much of it as is known: 2019-07 or 2019.',
);
export const dayUnreadable = fault('DAY_UNREADABLE', 'Write the day as 2019-07-14.');
export const dateOutOfTime = fault(
  'DATE_OUT_OF_TIME',
  'Check the year; leave a date empty that is not known or still open.',
);
export const numberUnreadable = fault(
  'NUMBER_UNREADABLE',
  'Write digits with a point before the decimals and nothing between thousands: 12500000.50.',
);
export const numberInexact = fault(
  'NUMBER_INEXACT',
  'Send decimals as a string, "12.50": a JSON number with a fraction has lost digits.',
);
export const numberTooLarge = fault(
  'NUMBER_TOO_LARGE',
  'Amounts lie below 1,000,000,000,000,000,000 and have at most 6 decimals; check the unit.',
);
export const numberOutOfRange = fault('NUMBER_OUT_OF_RANGE', 'Check the number and its unit.');
export const currencyUnknown = fault('CURRENCY_UNKNOWN', 'Use a code of ISO 4217, such as CNY, EUR or USD.');
export const currencyWithdrawn = fault(
  'CURRENCY_WITHDRAWN',
  'Check the date, or report the amount in the currency it was paid in.',
);

export const sharesSum = fault(
  'SHARES_SUM',
  'Make the percentages add up to 100, or leave all of them empty where the shares are unknown.',
);
export const sharesMixed = fault('SHARES_MIXED', 'Give every one a percentage, or none.');
export const namedTwice = fault('NAMED_TWICE', 'Name each one once; add their percentages together.');
export const endBeforeStart = fault('END_BEFORE_START', 'Check both dates; the end must not lie before the start.');
export const periodOutside = fault(
  'PERIOD_OUTSIDE',
  'Make its dates lie within those of what it is part of, or name another.',
);
export const placeOutside = fault('PLACE_OUTSIDE', 'Name a place within the place of what it is part of.');

export const entryMissing = fault(
  'REGISTRY_ENTRY_MISSING',
  'Choose a place or an actor that the registry knows; an administrator can add one to it.',
);
export const entryKind = fault('REGISTRY_ENTRY_KIND', 'Choose an entry of the kind that the field asks for.');
export const placeClosed = fault('PLACE_CLOSED', 'Name the place that existed on that day, or what took its place.');
export const placeCircle = fault('PLACE_CIRCLE', 'Load a registry in which no place lies within itself.');
export const recordMissing = fault(
  'LINKED_RECORD_MISSING',
  'Choose a record that exists; it may have been written in another ledger.',
);
export const recordKind = fault('LINKED_RECORD_KIND', 'Choose a record of the type that the field asks for.');
export const recordWithdrawn = fault('LINKED_RECORD_WITHDRAWN', 'Choose a record that was not withdrawn.');
export const recordCircle = fault('RECORD_CIRCLE', 'Take out one of the links, so that nothing is part of itself.');
export const programmeDiffers = fault('PROGRAMME_DIFFERS', 'Link records of one programme only.');
export const documentMissing = fault('EVIDENCE_DOCUMENT_MISSING', 'Archive the document first, then name it.');
export const claimMissing = fault('EVIDENCE_CLAIM_MISSING', 'Choose a claim of that document.');
export const quoteMissing = fault('EVIDENCE_QUOTE_MISSING', 'Copy the quote from the archived text, word for word.');

export const pairingOverlaps = fault(
  'PAIRING_OVERLAPS',
  'End the other pairing first, or change the dates of this one.',
);
export const pairingWithItself = fault('PAIRING_WITH_ITSELF', 'Name two different parties.');
export const replacesTooEarly = fault(
  'REPLACES_TOO_EARLY',
  'Begin it on a later day than the last of the pairing whose place it takes.',
);

export const umbrellaDiffers = fault(
  'UMBRELLA_DIFFERS',
  'Make it part of an amount of the same stage, side and currency.',
);
export const umbrellaExceeded = fault(
  'UMBRELLA_EXCEEDED',
  'Check the parts: together they must not exceed the amount they are part of.',
);
export const passedOnExceeded = fault(
  'PASSED_ON_EXCEEDED',
  'Check the percentages: no more than 100 percent of an amount can be passed on.',
);
export const deliversStage = fault(
  'DELIVERS_STAGE',
  'An amount delivers on one of an earlier stage: pledge, commitment, disbursement, expenditure.',
);
export const negativeAmount = fault(
  'NEGATIVE_AMOUNT',
  'Name the record that it corrects, or say in the note what it corrects.',
);
export const amountBelowZero = fault(
  'AMOUNT_BELOW_ZERO',
  'Give the amount as it stands; where it changes, revise the record. Only money that moved is corrected by a negative amount.',
);
export const correctionDiffers = fault('CORRECTION_DIFFERS', 'Correct an amount of the same stage, side and currency.');

export const listLevel = fault('LISTING_LEVEL', 'Choose the level of the place, or another place.');
export const checksOrder = fault('CHECKS_ORDER', 'Give one line for each period, in order and without overlap.');
export const criterionIncomplete = fault(
  'CRITERION_INCOMPLETE',
  'Give a criterion an indicator, how it must stand to its limit, and the limit; or a rule alone.',
);
export const criterionUnknown = fault(
  'CRITERION_UNKNOWN',
  'Name an indicator, or a published rule, by its identifier; a draft may wait until it is there.',
);
export const exitTooEarly = fault(
  'EXIT_TOO_EARLY',
  'Wait until every criterion is met in as many periods in a row as the list asks for, or record the decision of an authority.',
);
export const exitNotApproved = fault(
  'EXIT_NOT_APPROVED',
  'Have the readings approved by somebody who did not take them in; only approved ones count for leaving a list.',
);
export const exitUnverified = fault(
  'EXIT_UNVERIFIED',
  'Give the day on which an office verified that the criteria are met, after they were, and name that office.',
);
export const exitUnannounced = fault(
  'EXIT_UNANNOUNCED',
  'Give the day of the public notice, and let the place leave once it has run as long as the list asks for.',
);
export const exitOrder = fault(
  'EXIT_ORDER',
  'A place is verified first, then announced to the public, and then it leaves: check the days.',
);
export const decisionIncomplete = fault(
  'DECISION_INCOMPLETE',
  'Name the authority, its words, the archived document and the day on which the place left, or none of them.',
);
export const relistsTooEarly = fault(
  'RELISTS_TOO_EARLY',
  'Name the earlier listing, and give it the day on which the place left.',
);
export const listedTwice = fault('LISTED_TWICE', 'End the other listing first, or write into it.');

export const seriesPoints = fault('SERIES_POINTS', 'Give each date once, in order; a rate or an index is above zero.');
export const seriesCurrencies = fault(
  'SERIES_CURRENCIES',
  'An exchange rate has two different currencies; a price index has one and leaves the second empty.',
);
export const seriesQuantity = fault(
  'SERIES_QUANTITY',
  'A quantity says whose it is, what it is, and either its unit or its currency; a rate or an index says none of the first three.',
);
export const termBase = fault(
  'TERM_BASE',
  'Say one year that remains the base, or which year it moves with, not both.',
);
export const graceTooEarly = fault('GRACE_TOO_EARLY', 'Let the grace time end on the last day of the period or later.');
export const declaredTooEarly = fault(
  'DECLARED_TOO_EARLY',
  'Let the period end on the day of the declaration or before it: what is still to come cannot be complete.',
);
export const unproven = fault('DELIVERY_UNPROVEN', 'Name the records that delivered it, or give evidence.');
export const statusContradicted = fault('STATUS_CONTRADICTED', 'Make the status and the other fields say the same.');
export const unitMissing = fault('UNIT_MISSING', 'Say what the number counts.');
export const aidExceeded = fault(
  'AID_EXCEEDED',
  'Give the whole amount first, and the part of it that is assistance second.',
);
export const rangeInverted = fault('RANGE_INVERTED', 'Give the smaller number first.');
export const aboutPersons = fault(
  'ABOUT_PERSONS',
  'Leave it out. The ledger holds places and offices, never households, private persons, ethnicity or religion.',
);
export const profileField = fault('PROFILE_FIELD', 'Name a type of record and its fields as the form and the API do.');
