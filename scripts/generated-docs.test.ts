import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { annotatedCrfDigest, digestIn } from '@/lib/exports/annotated-crf';
import { annotatedCrfPath, generatedDocs } from './generated-docs';

const committed = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url));

it.each(Object.entries(generatedDocs()))('%s is current (npm run docs:generate writes it)', (path, content) => {
  expect(committed(path).toString('utf8')).toBe(content);
});

it(`${annotatedCrfPath} is current (npm run docs:generate writes it)`, async () => {
  expect(digestIn(committed(annotatedCrfPath))).toBe(await annotatedCrfDigest());
});
