import { expect, it } from 'vitest';
import { code, lines, page, plain, table } from './markdown';

it('shows a text letter by letter, whatever Markdown would make of it', () => {
  expect(plain('a | b * c_d <e> [f] `g` #h ~i \\j')).toBe('a \\| b \\* c\\_d \\<e\\> \\[f\\] \\`g\\` \\#h \\~i \\\\j');
  expect(plain('two\nlines,  and   spaces ')).toBe('two lines, and spaces');
});

it('sets variables apart', () => {
  expect(code('exdose')).toBe('`exdose`');
  expect(code('')).toBe('');
});

it('writes a table with the same number of cells in each line', () => {
  const written = table(['One', 'Two'], [[plain('a|b'), lines(['first', '', 'second'])]]);
  expect(written.split('\n')).toEqual(['| One | Two |', '| --- | --- |', '| a\\|b | first<br>second |']);
});

it('sets the parts of a page apart and ends with one line break', () => {
  expect(page(['# Title', '', 'Text'])).toBe('# Title\n\nText\n');
});
