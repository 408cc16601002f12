import { describe, expect, it } from 'vitest';
import { roleMay, roleNames } from '@/study/roles';
import {
  actsNow,
  type MessageAct,
  mayActOn,
  moveOf,
  needsWords,
  type QueryAct,
  type QueryState,
  type QueryStatus,
  queryActs,
  queryStatuses,
} from './query-states';
import { drawFrom, numbers } from './testing/random';

const state = (status: QueryStatus, more: Partial<QueryState> = {}): QueryState => ({
  status,
  assignedTo: 'data_manager',
  closedByItself: false,
  last: null,
  ...more,
});

describe('the states of a query', () => {
  it('SCDM-2 never ends without an answer or a reason, whatever is done in whatever order', () => {
    const random = numbers(4);
    const pick = <T>(list: readonly T[]): T => drawFrom(random, list);
    for (let walk = 0; walk < 2000; walk++) {
      let query = state('open');
      let isJustified = false;
      for (let step = 0; step < 12; step++) {
        const act = pick(queryActs);
        const says = pick(['', ' ', 'Compared with the chart.']);
        const move = moveOf(query, act, says);
        if (!move.ok) {
          expect(move.says).toMatch(/\.$/);
          continue;
        }
        const told: MessageAct = act;
        if (act === 'reopen') isJustified = false;
        if (says.trim() !== '' && act !== 'reopen' && act !== 'assign') isJustified = true;
        query = { ...query, status: move.to, last: { act: told, by: 'Marco Monitor', on: '2026-04-03' } };
        if (query.status === 'closed' || query.status === 'cancelled') expect(isJustified).toBe(true);
        if (query.status === 'answered' && act === 'answer') expect(says.trim()).not.toBe('');
      }
    }
  });

  it('SCDM-2 is moved along these arrows and no others', () => {
    const arrows = queryStatuses.flatMap((from) =>
      queryActs.flatMap((act) => {
        const move = moveOf(state(from), act, 'Why.');
        return move.ok ? `${from} -${act}${needsWords(state(from), act) ? '!' : ''}-> ${move.to}` : [];
      }),
    );
    expect(arrows).toEqual([
      'open -answer!-> answered',
      'open -close!-> closed',
      'open -cancel!-> cancelled',
      'open -assign-> open',
      'answered -close-> closed',
      'answered -reopen!-> open',
      'answered -cancel!-> cancelled',
      'answered -assign-> answered',
      'closed -reopen!-> open',
    ]);
  });

  it('says who was there before, and what to do', () => {
    const closed = state('closed', { last: { act: 'close', by: 'Marco Monitor', on: '2026-04-03' } });
    expect(moveOf(closed, 'answer', 'Yes.')).toEqual({
      ok: false,
      says: 'This query was closed by Marco Monitor on 3 Apr 2026: it cannot be answered now. Reload the page.',
    });
    expect(moveOf(state('closed'), 'cancel', 'Yes.')).toMatchObject({
      says: expect.stringContaining('closed already'),
    });
    expect(moveOf(state('open'), 'close', '')).toMatchObject({ says: expect.stringContaining('Nobody answered') });
    expect(moveOf(state('open'), 'answer', ' ')).toEqual({ ok: false, says: 'Write the answer.' });
  });

  it('is not reopened where a check found nothing doubtful any more', () => {
    expect(moveOf(state('closed', { closedByItself: true }), 'reopen', 'Why.')).toMatchObject({ ok: false });
    expect(actsNow(state('closed', { closedByItself: true }), () => true)).toEqual([]);
  });

  it('P11-10g is answered by the site and moved otherwise by whoever raises queries', () => {
    const who = (act: QueryAct, assignedTo: QueryState['assignedTo'] = 'data_manager') =>
      roleNames.filter((role) => mayActOn(act, { assignedTo }, (permission) => roleMay(role, permission)));
    expect(who('answer')).toEqual(['data_manager', 'investigator', 'central_data_manager']);
    expect(who('answer', 'monitor')).toContain('monitor');
    for (const act of queryActs.filter((one) => one !== 'answer'))
      expect(who(act)).toEqual(['monitor', 'central_data_manager', 'principal_investigator']);
  });
});
