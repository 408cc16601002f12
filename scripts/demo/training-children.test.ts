import { describe, expect, test } from 'vitest';
import { nameOf, type Plant, placesOf } from '@/study/demo/training/plant';
import { cleanCasebook, plantedCasebook, trainingChildren } from '@/study/demo/training/training-children';
import { runChecks } from '@/study/edit-checks';
import { enter, type SettledEntry } from './simulated-casebook';

const today = '2017-06-01';
const children = trainingChildren.map((child) => {
  const [clean, planted] = [cleanCasebook(child), plantedCasebook(child)];
  return { ...child, clean, planted, before: enter(clean, today), after: enter(planted, today) };
});

/** Every hard finding as its place and its check, each once. */
function hardIn(entries: readonly SettledEntry[]): string[] {
  const found = entries.flatMap(({ place, findings }) =>
    findings.filter(({ severity }) => severity === 'hard').map(({ id }) => `${place} ${id}`),
  );
  return [...new Set(found)].sort();
}

function namedBy(plants: readonly Plant[]): string[] {
  const named = plants.flatMap(({ check, at, also = [] }) => [{ check, at }, ...also]);
  return [...new Set(named.map(({ check, at }) => `${at} ${check}`))].sort();
}

describe.each(children.map((child) => [child.clean.child.number, child] as const))('%s', (_, child) => {
  test('has no hard finding before the errors are planted', () => {
    expect(hardIn(child.before)).toEqual([]);
  });

  test('has exactly the hard findings that are planted, each on the entry that is named', () => {
    expect(hardIn(child.after)).toEqual(namedBy(child.plants));
  });

  test('keeps as a draft what carries a finding, once it is changed or entered', () => {
    const places = new Set(child.plants.flatMap(placesOf));
    for (const entry of child.planted.casebook) {
      expect(entry.intent, nameOf(entry)).toBe(places.has(nameOf(entry)) ? 'draft' : 'complete');
    }
  });

  test('is short enough to be read through', () => {
    expect(child.after.length).toBeLessThanOrEqual(60);
  });
});

test('all of it is loaded in a few seconds', () => {
  expect(children.flatMap(({ after }) => after).length).toBeLessThanOrEqual(400);
});

test('no check is planted twice', () => {
  const checks = trainingChildren.flatMap(({ plants }) => plants.map(({ check }) => check));
  expect(checks).toEqual([...new Set(checks)]);
});

test('every hard check is planted but those that refuse a save and that of the signature', () => {
  const hard = runChecks().filter(({ severity, of }) => severity === 'hard' && of.startsWith('EC-'));
  const planted = trainingChildren.flatMap(({ plants }) => plants.map(({ check }) => check));
  const left = new Set(hard.map((check) => check.of).filter((id) => !planted.includes(id)));
  expect([...left].sort()).toEqual(['EC-001', 'EC-140', 'EC-145', 'EC-146']);
});
