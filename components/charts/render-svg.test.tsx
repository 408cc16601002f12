import { expect, it } from 'vitest';
import { renderSvg } from './render-svg';

function Dot({ label }: { label: string }) {
  return (
    <g strokeWidth={2} className="dot" tabIndex={0}>
      <text textAnchor="middle">{label}</text>
    </g>
  );
}

function Dots({ labels }: { labels: string[] }) {
  return (
    <>
      {labels.map((label) => (
        <Dot key={label} label={label} />
      ))}
      text
    </>
  );
}

it('writes elements, functions, lists and fragments as SVG', () => {
  const svg = renderSvg(
    <svg viewBox="0 0 1 1">
      <title>Dots</title>
      <Dots labels={['a', 'b']} />
      {false}
      {null}
      {0}
      <path d="M0,0" fill={undefined} />
    </svg>,
  );
  const dot = (label: string) =>
    `<g stroke-width="2" class="dot" tabindex="0"><text text-anchor="middle">${label}</text></g>`;
  expect(svg).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg viewBox="0 0 1 1"><title>Dots</title>${dot('a')}${dot('b')}text0<path d="M0,0"/></svg>\n`,
  );
});

it('escapes what people wrote', () => {
  const svg = renderSvg(<text aria-label={'"<&>'}>{'<script>&'}</text>);
  expect(svg).toContain('<text aria-label="&quot;&lt;&amp;&gt;">&lt;script&gt;&amp;</text>');
});

it('puts colours in place of custom properties', () => {
  expect(renderSvg(<rect fill="var(--chart-paper, #ffffff)" />)).toContain('<rect fill="#ffffff"/>');
});
