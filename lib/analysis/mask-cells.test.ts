import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { siteScope } from '@/lib/access/actor';
import type { RoleName } from '@/study/roles';
import { maskColumns, maskCrossed, type Reader, type SiteCounts } from './mask-cells';

const actor = (role: RoleName, siteId: string | null): Actor => ({
  ...{ personId: 'p', sessionId: null, displayName: 'Paola', email: 'p@example.org' },
  assignments: [{ role, siteId, siteCode: siteId }],
});
const readerOf = (someone: Actor): Reader => ({ isStudyWide: siteScope(someone, 'read analysis').all });
const ofStudy = readerOf(actor('principal_investigator', null));
const ofSite = readerOf(actor('principal_investigator', 'MI01'));

const shown = (counts: SiteCounts, reader: Reader, make = maskColumns) => {
  const mask = make(counts, reader);
  return counts.map((values, row) =>
    values.map((value, column) => {
      const cell = mask.cell(row, column, { says: String(value), list: `${row}:${column}` });
      return typeof cell === 'string' ? cell : `${cell.says} ->`;
    }),
  );
};
const columnOf = (...values: number[]) => values.map((value) => [value]);

describe('small numbers of a site', () => {
  it('are shown to who may read the analysis of all sites', () => {
    expect(shown(columnOf(1, 12, 13), ofStudy)).toEqual([['1 ->'], ['12 ->'], ['13 ->']]);
  });

  it('are "fewer than 5" to others, and the column leads to no children', () => {
    expect(shown(columnOf(2, 3, 12, 17), ofSite)).toEqual([['fewer than 5'], ['fewer than 5'], ['12'], ['17']]);
  });

  it('take the next smallest with them when the total would give them away', () => {
    expect(shown(columnOf(3, 7, 12, 22), ofSite)).toEqual([['fewer than 5'], ['not shown'], ['12'], ['22']]);
  });

  it('take it too when what is hidden is small together', () => {
    expect(shown(columnOf(1, 2, 9, 20, 32), ofSite)).toEqual([
      ['fewer than 5'],
      ['fewer than 5'],
      ['not shown'],
      ['20'],
      ['32'],
    ]);
  });

  it('are hidden with their total when there is no other site', () => {
    expect(shown(columnOf(3, 3), ofSite)).toEqual([['fewer than 5'], ['fewer than 5']]);
  });

  it('do not keep a column without any from its lists', () => {
    expect(shown(columnOf(5, 6, 11), ofSite)).toEqual([['5 ->'], ['6 ->'], ['11 ->']]);
  });

  it('are null in numbers', () => {
    const mask = maskColumns(columnOf(2, 3, 12, 17), ofSite);
    expect([mask.number(0, 0, 2), mask.number(2, 0, 12), mask.number(3, 0, 17)]).toEqual([null, 12, 17]);
  });

  it('cannot be worked out from the rows of a table that adds up both ways', () => {
    // One site has a small year: its own total, the other year, and the other site would each give it away.
    const counts = [
      [3, 10, 13],
      [8, 9, 17],
      [11, 19, 30],
    ];
    expect(shown(counts, ofSite, maskCrossed)).toEqual([
      ['fewer than 5', 'not shown', '13'],
      ['not shown', 'not shown', '17'],
      ['11', '19', '30'],
    ]);
  });
});

it('nobody who reads is study-wide by a role that does not read the analysis', () => {
  expect(readerOf(actor('central_data_manager', null))).toEqual({ isStudyWide: false });
});
