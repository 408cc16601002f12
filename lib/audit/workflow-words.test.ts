import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { auditQuery } from './audit-query';
import { type AuditRow, readAuditTrail } from './read-audit-trail';
import { reviewedChild } from './testing/reviewed-child';

let stage: Stage;
let child: string;
let rows: AuditRow[];
beforeAll(async () => {
  stage = await setStage();
  child = await reviewedChild(stage);
  ({ rows } = await readAuditTrail(stage.clara, auditQuery.parse({}), 5000));
}, 60_000);
afterAll(() => stage.close());

/** What is told of a field, in the order in which it was done: "Dora Datamanager: open -> answered". */
const told = (where: string, field: string) =>
  rows
    .filter((row) => row.where === where && row.field === field)
    .map((row) => `${row.by}: ${row.old} -> ${row.new}`)
    .reverse();
const visit = 'Visit: vitals, growth & performance, Screening & staging';

describe('the trail of the review', () => {
  it('R3-4.2.2c tells labels and code texts, and no id or code', () => {
    const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/;
    const words = rows
      .filter(({ field }) => field !== 'Digest of the answers')
      .flatMap(({ about, where, field, old, new: now, reason }) => [about, where, field, old, now, reason]);
    expect(words.filter((word) => id.test(word) || /_|[{}[\]]/.test(word))).toEqual([]);
  });

  it('R3-4.2.2aiii tells each query with its states and messages', () => {
    expect(told(`Query: ${visit}`, 'State')).toEqual([
      'Dora Datamanager:  -> open',
      'Marco Monitor:  -> open',
      'Dora Datamanager: open -> answered',
      'Marco Monitor: answered -> closed',
      'Dora Datamanager: open -> closed',
    ]);
    expect(told(`Message of a query: ${visit}`, 'What was done')).toContain('Dora Datamanager:  -> answered');
  });

  it('R3-4.2.2aiii tells of a verification which answers hold no more, and of a signature which let it fall', () => {
    expect(told(`Verification: ${visit}`, 'Fields that hold')).toContain('Marco Monitor: Heart rate -> ');
    expect(told(`Verification: ${visit}`, 'Fields changed since')).toContain(
      'Dora Datamanager:  -> Oxygen saturation, Weight',
    );
    expect(told(`Signed form: ${visit}`, 'Changed fields')).toEqual([
      'Dora Datamanager:  -> BSA, Oxygen saturation, Weight',
    ]);
  });

  it('R3-4.2.2aiii tells what was frozen, locked and let go', () => {
    expect(told(`Freeze or lock: ${visit}`, 'Of what')).toEqual([
      'Clara Central:  -> A field',
      'Clara Central:  -> A form',
      'Clara Central:  -> A form',
    ]);
    expect(told('Freeze or lock', 'Of what')).toEqual([
      'Clara Central:  -> An event',
      'Clara Central:  -> A casebook',
      'Clara Central:  -> A site',
      'Clara Central:  -> The study',
    ]);
    expect(told('Freeze or lock', 'Lifted by')).toHaveLength(4);
  });

  it('R3-4.2.2aiii tells who looked, what was taken, which moment was named and what was reviewed', () => {
    expect(told('View of a casebook', 'By')).toEqual(['Marco Monitor:  -> Marco Monitor']);
    expect(told('Export', 'Filter')).toEqual(['Clara Central:  -> site: MI01']);
    expect(told('Data cut', 'Remark')).toEqual(['Clara Central:  -> For the committee']);
    expect(told('Review of the audit trail', 'Filter')).toEqual([
      `Clara Central:  -> form: ${visit}, participant: ${child}`,
    ]);
  });
});
