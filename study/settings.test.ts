import { expect, test } from 'vitest';
import { settings, settingsDescribed } from './settings';

test('every setting has its value under its own name', () => {
  expect(settings.goodResponseRule).toBe('GE90');
  expect(Object.keys(settings)).toEqual(Object.keys(settingsDescribed));
});

test.each(Object.entries(settingsDescribed))('%s says what it means, in a sentence', (_, { says, source }) => {
  expect(says).toMatch(/^[A-Z].*\.$/);
  expect(['FOUND', 'KNOWN', 'CHOSEN']).toContain(source);
});
