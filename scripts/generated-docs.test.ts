import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedDocs } from './generated-docs';

it.each(Object.entries(generatedDocs()))('%s is current (npm run docs:generate writes it)', (path, content) => {
  expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(content);
});
