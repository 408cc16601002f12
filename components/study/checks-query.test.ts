import { describe, expect, it } from 'vitest';
import { runChecks } from '@/study/edit-checks';
import { type ChecksQuery, checksAddress, checksFitting, readChecksQuery, severitiesOf } from './checks-query';

const all: ChecksQuery = { text: '', form: '', severity: '', sort: 'check', order: 'up' };
const checks = runChecks();
const ids = (query: Partial<ChecksQuery>) => checksFitting(checks, { ...all, ...query }).map(({ check }) => check.id);

describe('the list of checks', () => {
  it('has every check, by its number', () => {
    expect(ids({})).toHaveLength(checks.length);
    expect(ids({}).slice(0, 2)).toEqual(['EC-001', 'EC-002']);
    expect(ids({}).at(-1)).not.toMatch(/^EC-/);
    expect(ids({ order: 'down' })).toEqual(ids({}).reverse());
  });

  it('shows the checks that may stand on a form', () => {
    expect(ids({ form: 'PATH' })).toEqual(expect.arrayContaining(['EC-103', 'EC-104', 'EC-105']));
    expect(ids({ form: 'PATH' })).not.toContain('EC-056');
  });

  it('finds words wherever they stand, all of them, in any order and case', () => {
    expect(ids({ text: 'planned DOSE unit' })).toContain('EC-058');
    expect(ids({ text: 'ec-058' })).toEqual(['EC-058']);
    expect(ids({ text: 'no such words' })).toEqual([]);
  });

  it('shows one severity, and offers those there are', () => {
    const severities = severitiesOf(checks);
    expect(severities).toEqual(expect.arrayContaining(['Stops completion', 'Doubt', 'Stops the save']));
    const counts = severities.map((severity) => ids({ severity }).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(checks.length);
  });

  it('sorts by severity and by where a check stands', () => {
    const severities = checksFitting(checks, { ...all, sort: 'severity' }).map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((one, other) => one.localeCompare(other, 'en')));
    const places = checksFitting(checks, { ...all, sort: 'where' }).map(({ where }) => where[0] ?? '');
    expect(places).toEqual([...places].sort((one, other) => one.localeCompare(other, 'en')));
  });
});

describe('the address of the list', () => {
  it('leaves out what was not asked for, and is read back', () => {
    expect(checksAddress(all)).toBe('/study/checks');
    const query: ChecksQuery = { text: 'dose', form: 'CYC', severity: 'Doubt', sort: 'where', order: 'down' };
    const address = new URL(checksAddress(query), 'http://casebook');
    expect(readChecksQuery((name) => address.searchParams.get(name) ?? undefined)).toEqual(query);
  });

  it('counts what it does not understand as not asked', () => {
    const asked: Record<string, string> = { form: 'constructor', sort: 'colour', order: 'sideways', text: '  ' };
    expect(readChecksQuery((name) => asked[name])).toEqual(all);
  });
});
