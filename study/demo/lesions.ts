import type { Answers } from '@/lib/crf/value';
import type { CohortChild } from './cohort';
import { oneOf, varied } from './variation';

export type Lung = 'LEFT' | 'RIGHT';

/** The lungs with metastases at diagnosis, the one that is operated on first coming first. */
export function involvedLungs(child: CohortChild): Lung[] {
  const first = oneOf<Lung>(child.serial, 'first lung', ['LEFT', 'RIGHT']);
  if (!child.bothLungs) return [first];
  return first === 'LEFT' ? ['LEFT', 'RIGHT'] : ['RIGHT', 'LEFT'];
}

/** Nodules of a lung at diagnosis: the first one has the larger half. */
export function nodulesOf(child: CohortChild, lung: Lung): number {
  const [first, second] = involvedLungs(child);
  if (!second) return lung === first ? child.lungNodules : 0;
  return lung === first ? Math.ceil(child.lungNodules / 2) : Math.floor(child.lungNodules / 2);
}

/** The lesion log at diagnosis: a target in each lung, some more nodules, and the bone metastases as non-targets. */
export function lesionsOf(child: CohortChild): Answers[] {
  const lungs = involvedLungs(child);
  const targets = lungs.map((lung, index) => ({
    tulnkid: `T0${index + 1}`,
    ...lungLesion(child, lung, `target ${lung}`),
    tutype: 'TARGET',
    trdiam: varied(child.serial, `target ${lung}`, 12, 28),
  }));
  const others = child.lungNodules - lungs.length;
  return [...targets, ...nonTargets(child, Math.min(others, 2))];
}

function nonTargets(child: CohortChild, nodules: number): Answers[] {
  const [first = 'LEFT'] = involvedLungs(child);
  const small = Array.from({ length: nodules }, (_, index) => ({
    ...lungLesion(child, first, `nodule ${index}`),
    trdiam: varied(child.serial, `nodule ${index}`, 4, 11),
  }));
  const bone = { tuloc: 'BONE', tulat: 'MIDLINE', trdiam: varied(child.serial, 'bone lesion', 15, 40) };
  const all: Answers[] = child.boneMetastases ? [...small, bone] : small;
  return all.map((lesion, index) => ({ ...lesion, tulnkid: `NT0${index + 1}`, tutype: 'NON_TARGET' }));
}

function lungLesion(child: CohortChild, lung: Lung, what: string): Answers {
  const lobe =
    lung === 'LEFT' ? oneOf(child.serial, what, ['LUL', 'LLL']) : oneOf(child.serial, what, ['RUL', 'RML', 'RLL']);
  return { tuloc: 'LUNG', tulat: lung, tulobe: lobe };
}
