import type { MonitoredPlace } from '../place.ts';

/** A watched place for tests to vary: a county under nothing that has always been there, is there still, and on no list. */
export function examplePlace(id: string, fields: Partial<MonitoredPlace> = {}): MonitoredPlace {
  return {
    id,
    title: { en: id },
    parent: null,
    tier: 'county',
    from: null,
    to: null,
    predecessors: [],
    lists: [],
    ...fields,
  };
}
