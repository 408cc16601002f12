import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrizzleQueryError } from 'drizzle-orm';
import { afterEach, expect, it, vi } from 'vitest';
import { logPrintedErrors } from './printed-errors';

const file = join(mkdtempSync(join(tmpdir(), 'casebook-log-')), 'app.log');
process.env.LOG_FILE = file;
const print = console.error;
afterEach(() => {
  console.error = print;
});

it('what is printed reaches the log without its values, and words are printed as before', () => {
  const printed = vi.fn();
  console.error = printed;
  logPrintedErrors();
  console.error('⨯', new DrizzleQueryError('select from person where email = $1', ['dana@hospital.example']));
  expect(printed).not.toHaveBeenCalled();
  expect(readFileSync(file, 'utf8')).toContain('select from person');
  expect(readFileSync(file, 'utf8')).not.toContain('dana@');
  console.error('a warning in words');
  expect(printed).toHaveBeenCalledWith('a warning in words');
});
