import { DrizzleQueryError } from 'drizzle-orm';
import { DatabaseError } from 'pg';
import { expect, it } from 'vitest';
import { describeError } from './describe-error';

it('GDPR-1 keeps what finds the fault of a failed query, and none of its values', () => {
  const refused = new DatabaseError('duplicate key: Key (email)=(dana@hospital.example) exists', 99, 'error');
  refused.code = '23505';
  refused.detail = 'Key (email)=(dana@hospital.example) already exists.';
  refused.constraint = 'person_email_unique';
  const failed = new DrizzleQueryError('insert into person values ($1)', ['dana@hospital.example'], refused);
  const described = describeError(failed);
  expect(described.cause).toMatchObject({ sqlState: '23505', constraint: 'person_email_unique' });
  expect(described.sql).toBe('insert into person values ($1)');
  expect(JSON.stringify(described)).not.toContain('dana@hospital.example');
});

it('leaves out what a parser quotes of its input', () => {
  const parse = () => JSON.parse('{"sex": female}');
  try {
    parse();
  } catch (error) {
    expect(JSON.stringify(describeError(error))).not.toContain('female');
  }
});

it('says what a fault of our own says, and where it was', () => {
  const described = describeError(new Error('Check EC-045 failed.'));
  expect(described).toMatchObject({ name: 'Error', message: 'Check EC-045 failed.' });
  expect(described.stack[0]).toMatch(/^at /);
});

it('takes whatever is thrown', () => {
  expect(describeError('a text with a value')).toEqual({ name: 'string', stack: [] });
});
