import type { Scene } from './scene.ts';
import { enters, publishes, sceneId } from './scene.ts';

export const roads = sceneId(0, 1);
export const schools = sceneId(0, 2);

function programme(title: string) {
  return {
    title,
    localTitle: null,
    description: null,
    start: '2010',
    end: null,
    place: 'X',
    legalBasis: null,
    participants: [],
  };
}

/** Two of them, both public, so that sums and lists can be asked for of one. */
export const programmes: Scene = [
  enters('Publisher', roads, 'programme', programme('Roads')),
  ...publishes(roads, 'Publisher'),
  enters('Administrator One', schools, 'programme', programme('Schools')),
  ...publishes(schools, 'Administrator One', 'Administrator Two', 'Administrator One'),
];
