/** Rows of bodies in the shapes that the programme's pages show. */
import { rowsOf, textOf } from '../../core/records/values.ts';
import type { Body } from '../../core/records/field.ts';
import type { ParticipantLine } from '../programmeAnswers.ts';
import type { TermLine } from '../termAnswers.ts';

export function participantsOf(body: Body): ParticipantLine[] {
  return rowsOf(body, 'participants').map((row) => ({
    kind: textOf(row, 'kind') ?? '',
    actor: textOf(row, 'actor'),
    count: textOf(row, 'count'),
    words: textOf(row, 'words'),
    localWords: textOf(row, 'localWords'),
  }));
}

export function termsOf(body: Body): TermLine[] {
  return rowsOf(body, 'terms').map((row) => ({
    kind: textOf(row, 'kind') ?? '',
    measure: textOf(row, 'measure') ?? '',
    localMeasure: textOf(row, 'localMeasure'),
    low: textOf(row, 'low'),
    high: textOf(row, 'high'),
    unit: textOf(row, 'unit'),
    localUnit: textOf(row, 'localUnit'),
    base: textOf(row, 'base'),
    localBase: textOf(row, 'localBase'),
    baseIs: textOf(row, 'baseIs'),
    baseYear: textOf(row, 'baseYear'),
    stage: textOf(row, 'stage'),
    who: textOf(row, 'who'),
    due: textOf(row, 'due'),
    words: textOf(row, 'words'),
    localWords: textOf(row, 'localWords'),
  }));
}
