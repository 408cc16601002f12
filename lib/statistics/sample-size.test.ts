import { expect, it } from 'vitest';
import { agree } from './reference/agree';
import { readExpected } from './reference/read-reference';
import { eventsNeeded, participantsPerGroup } from './sample-size';

const { sample_size: r } = readExpected<{
  tests: {
    sample_size: {
      prop: Record<'p1' | 'p2' | 'power' | 'alpha' | 'n_per_group', number>;
      schoenfeld_events: Record<'hr' | 'alpha' | 'power' | 'alloc' | 'events', number>[];
    };
  };
}>('tests').tests;

it('plans for two proportions as R does', () => {
  agree([participantsPerGroup(r.prop)], [r.prop.n_per_group]);
  agree([participantsPerGroup({ ...r.prop, p1: r.prop.p2, p2: r.prop.p1 })], [r.prop.n_per_group]);
});

it.each(r.schoenfeld_events)(
  'plans for a hazard ratio of $hr as in the reference',
  ({ hr, alloc, alpha, power, events }) => {
    agree([eventsNeeded({ hazardRatio: hr, share: alloc, alpha, power })], [events]);
    agree([eventsNeeded({ hazardRatio: 1 / hr, alpha, power })], [events]);
  },
);

it('refuses what cannot be planned for', () => {
  const planning = { power: 0.8, alpha: 0.05 };
  expect(() => participantsPerGroup({ p1: 0.3, p2: 0.3, ...planning })).toThrow('cannot be told apart');
  expect(() => participantsPerGroup({ p1: 30, p2: 0.5, ...planning })).toThrow('between 0 and 1, not 30');
  expect(() => eventsNeeded({ hazardRatio: 1, ...planning })).toThrow('not 1');
  expect(() => eventsNeeded({ hazardRatio: 0.5, share: 1, ...planning })).toThrow('share');
  expect(() => eventsNeeded({ hazardRatio: 0.5, power: 80, alpha: 0.05 })).toThrow('Power');
});
