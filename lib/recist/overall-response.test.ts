import { describe, expect, it, test } from 'vitest';
import { overallResponse } from './overall-response';
import { ourCode, tables } from './reference/tables';
import type { NewLesion, NonTargetResponse, TargetResponse } from './responses';

const targets: readonly TargetResponse[] = ['CR', 'PR', 'SD', 'PD', 'NE'];
const nonTargets: readonly NonTargetResponse[] = ['CR', 'NON_CR_NON_PD', 'NE', 'PD'];
const newLesions: readonly NewLesion[] = ['N', 'Y'];

/** The codes that a cell of a table stands for. */
const meant = <Code extends string>(codes: readonly Code[], printed: string) =>
  codes.filter((code) => printed === '*' || code === ourCode(printed));

describe('Table 1, with target lesions', () => {
  const listed = new Set<string>();

  it.each(tables.table1_timepoint_target)('$target, $nontarget, new $new: $overall', (row) => {
    for (const target of meant(targets, row.target)) {
      for (const nonTarget of [
        ...meant(nonTargets, row.nontarget),
        ...(row.nontarget === '*' ? ['NA' as const] : []),
      ]) {
        for (const newLesion of meant(newLesions, row.new)) {
          listed.add(`${target} ${nonTarget} ${newLesion}`);
          expect(overallResponse(target, nonTarget, newLesion)).toBe(row.overall);
        }
      }
    }
  });

  it('lists all combinations but one, and that is not evaluable', () => {
    const all = targets.flatMap((target) =>
      nonTargets.flatMap((nonTarget) => newLesions.map((newLesion) => `${target} ${nonTarget} ${newLesion}`)),
    );
    expect(all.filter((combination) => !listed.has(combination))).toEqual(['NE NE N']);
    expect(overallResponse('NE', 'NE', 'N')).toBe('NE');
  });
});

describe('Table 2, without target lesions', () => {
  it.each(tables.table2_timepoint_nontarget_only)('$nontarget, new $new: $overall', (row) => {
    for (const nonTarget of meant(nonTargets, row.nontarget)) {
      for (const newLesion of meant(newLesions, row.new)) {
        expect(overallResponse('NA', nonTarget, newLesion)).toBe(ourCode(row.overall));
      }
    }
  });
});

describe('what the tables do not list', () => {
  it.each(targets)('without non-target lesions the response is that of the targets: %s', (target) => {
    expect(overallResponse(target, 'NA', 'N')).toBe(target);
  });

  test('without any lesion there is no evidence of disease, until there is', () => {
    expect(overallResponse('NA', 'NA', 'N')).toBe('NED');
    expect(overallResponse('NA', 'NA', 'Y')).toBe('PD');
    expect(overallResponse('NA', 'NA', 'U')).toBe('NE');
  });

  test('no response is claimed while a new lesion may be there, but a progression is one', () => {
    for (const target of [...targets, 'NA' as const]) {
      for (const nonTarget of [...nonTargets, 'NA' as const]) {
        const isProgression = target === 'PD' || nonTarget === 'PD';
        expect(overallResponse(target, nonTarget, 'U')).toBe(isProgression ? 'PD' : 'NE');
      }
    }
  });
});
