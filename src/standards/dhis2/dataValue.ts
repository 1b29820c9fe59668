/** A data value of DHIS2, from whichever of its formats. */
import type { Problem } from '../../core/monitoring/problem.ts';
import type { IncomingReading } from '../observations/incoming.ts';
import { incoming } from '../observations/incoming.ts';
import { knownOn } from '../observations/periodText.ts';

export interface DataValue {
  readonly dataElement: string;
  readonly period: string;
  readonly orgUnit: string;
  readonly categoryOptionCombo: string;
  readonly attributeOptionCombo: string;
  readonly value: string;
  readonly lastUpdated: string;
  readonly comment: string;
  readonly dataSet: string;
  readonly isDeleted: boolean;
}

/** Options that leave nothing out; "default" has this id in every installation. */
export const wholeOptions: ReadonlySet<string> = new Set(['', 'default', 'HllvX50cXC0']);

/**
 * A disaggregated value is an indicator of its own, named as DHIS2 names operands: "element.category", with
 * "element.category.attribute" or "element.*.attribute" where there is an attribute. Else parts would pass for wholes.
 */
function indicatorOf({
  dataElement,
  categoryOptionCombo: category,
  attributeOptionCombo: attribute,
}: DataValue): string {
  if (dataElement === '') return '';
  const ofCategory = wholeOptions.has(category) ? '' : category;
  if (!wholeOptions.has(attribute)) return `${dataElement}.${ofCategory || '*'}.${attribute}`;
  return ofCategory === '' ? dataElement : `${dataElement}.${ofCategory}`;
}

/** A value that was deleted takes back what was known. Who stored a value is not read: that would be a person. */
export function readDataValue(
  given: DataValue,
  at: Pick<IncomingReading, 'line' | 'where'>,
  problems: Problem[],
): readonly IncomingReading[] {
  const reading = {
    ...at,
    place: given.orgUnit,
    indicator: indicatorOf(given),
    period: given.period,
    value: given.isDeleted || given.value === '' ? null : given.value,
    recordedOn: knownOn(given.lastUpdated, given.period),
    source: given.dataSet || null,
    comment: given.comment || null,
  };
  return incoming(reading, problems);
}
