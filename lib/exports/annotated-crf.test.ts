import { beforeAll, describe, expect, it } from 'vitest';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';
import { annotatedCrfDigest, annotatedCrfPdf, digestIn, drawAnnotatedCrf } from './annotated-crf';

const all = Object.values<AnyForm>(forms);
let plain: string;

beforeAll(async () => {
  const parts: Buffer[] = [];
  for await (const part of await drawAnnotatedCrf({ keywords: '', compress: false })) parts.push(Buffer.from(part));
  plain = Buffer.concat(parts).toString('latin1');
});

describe('the annotated CRF', () => {
  it('is a PDF that says its language and title, and is tagged for those who listen to it', () => {
    expect(plain.startsWith('%PDF-1.7')).toBe(true);
    const wanted = ['/Lang (en-GB)', '/DisplayDocTitle true', '/Marked true'];
    const tags = ['Sect', 'H1', 'H2', 'P', 'Note'].map((tag) => `/S /${tag}\n`);
    expect([...wanted, ...tags].filter((part) => !plain.includes(part))).toEqual([]);
  });

  it('can be opened at each form, and lists it in its outline', () => {
    const outline = [...plain.matchAll(/\/Title ([^\n]*)\n\/Parent|\/Title ([^\n]*)\n/g)].map(([line]) => line);
    const isInOutline = ({ code }: AnyForm) => outline.some((line) => line.includes(`\\(${code}\\)`));
    expect(all.filter((form) => !isInOutline(form)).map(({ code }) => code)).toEqual([]);
    expect(all.filter(({ code }) => !plain.includes(`(${code}) [`)).map(({ code }) => code)).toEqual([]);
  });

  it('has the fonts in itself, with a drawing for every letter that is used', () => {
    expect(plain.match(/\/FontFile2 /g)?.length).toBe(2);
    const shown = [...plain.matchAll(/<([0-9a-f]+)> -?[\d.]+/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    expect(shown.length).toBeGreaterThan(10_000);
    expect(shown.filter((glyph) => glyph === '0000')).toEqual([]);
  });

  it('is the same each time it is drawn, and carries its own digest', async () => {
    const digest = await annotatedCrfDigest();
    expect(await annotatedCrfDigest()).toBe(digest);
    expect(digestIn(await annotatedCrfPdf())).toBe(digest);
  });
});
