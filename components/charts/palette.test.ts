import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fillStyle, lineStyle } from './palette';

const file = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const [css, tokens] = [file('charts.css'), file('../../app/styles/tokens.css')];

/** The colours of a property of the page, light and dark. */
function colours(name: string): [string, string] {
  const found = new RegExp(`--${name}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|var\\(--([\\w-]+)\\))`).exec(
    css + tokens,
  );
  if (!found) throw new Error(`${name} has no colour`);
  const [, light = '', dark = '', other] = found;
  return other ? colours(other) : [light, dark];
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const eight = Array.from({ length: 8 }, (_, i) => i);
const parsed = (colour: string) => /^var\(--([\w-]+), (#\w{6})\)$/.exec(colour);

describe('lines', () => {
  it('differ in colour and in dashes', () => {
    expect(new Set(eight.map((i) => lineStyle(i).colour)).size).toBe(8);
    expect(new Set(eight.map((i) => lineStyle(i).dash)).size).toBe(8);
  });

  it('are dark enough for words on white, and light enough on the dark page', () => {
    const [lightPaper, darkPaper] = colours('surface');
    for (const i of eight) {
      const [, name = '', fallback = ''] = parsed(lineStyle(i).colour) ?? [];
      const [light, dark] = colours(name);
      expect(light).toBe(fallback);
      expect(contrast(light, '#ffffff')).toBeGreaterThan(4.5);
      expect(contrast(light, lightPaper)).toBeGreaterThan(4.5);
      expect(contrast(dark, darkPaper)).toBeGreaterThan(4.5);
    }
  });
});

describe('fills', () => {
  it('are a ramp of greys on white, and the other way round on the dark page', () => {
    const shades = eight.map((i) => parsed(fillStyle(i, 8).colour)?.[1] ?? '').map(colours);
    const [light, dark] = [shades.map(([shade]) => luminance(shade)), shades.map(([, shade]) => luminance(shade))];
    expect(light).toEqual([...light].sort((a, b) => b - a));
    expect(dark).toEqual([...dark].sort((a, b) => a - b));
  });

  it('differ in hatch, or stand at the two ends of the ramp', () => {
    for (const count of [2, 3, 5, 8]) {
      const hatches = eight.slice(0, count).map((i) => fillStyle(i, count).hatch?.path);
      const hatched = hatches.filter((path) => path !== undefined);
      expect(new Set(hatched).size).toBe(hatched.length);
      expect(hatched.length).toBeGreaterThanOrEqual(count - 2);
    }
  });

  it('have hatches that stand out from their colour', () => {
    for (const i of eight) {
      const { colour, hatch } = fillStyle(i, 8);
      if (!hatch) continue;
      const [fill, stroke] = [colour, hatch.colour].map((each) => colours(parsed(each)?.[1] ?? ''));
      for (const theme of [0, 1] as const)
        expect(contrast(fill?.[theme] ?? '', stroke?.[theme] ?? '')).toBeGreaterThan(3);
    }
  });
});
