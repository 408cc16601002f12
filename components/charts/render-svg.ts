import { isValidElement, type ReactElement, type ReactNode } from 'react';

/**
 * Writes a figure as an SVG file. `react-dom/server` may not be imported in an application's pages; figures need little of it: they
 * are plain functions without hooks, so that calling them is rendering them. Custom properties are replaced by their fallbacks,
 * because drawing programs and librsvg do not know them.
 */
export function renderSvg(figure: ReactElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(figure).replaceAll(/var\(--[\w-]+, ([^)]+)\)/g, '$1')}\n`;
}

/** SVG attributes that are written in camel case; all others React takes in camel case are hyphenated. */
const CAMEL_CASE = new Set(['viewBox', 'preserveAspectRatio', 'textLength', 'lengthAdjust', 'patternUnits']);
const RENAMED: Record<string, string> = { className: 'class', tabIndex: 'tabindex' };

function write(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node !== 'object') return escapeText(String(node));
  if (isIterable(node)) return Array.from(node, write).join('');
  if (!isValidElement<Record<string, unknown>>(node)) throw new TypeError('A figure holds only elements and text.');
  const { type, props } = node;
  if (typeof type === 'function') return write((type as (props: object) => ReactNode)(props)); // figures have no class components
  const children = write(props.children as ReactNode); // React's own type of children
  if (typeof type !== 'string') return children;
  const attributes = Object.entries(props).map(([name, value]) => attribute(name, value));
  return `<${type}${attributes.join('')}${children ? `>${children}</${type}>` : '/>'}`;
}

function isIterable(node: object): node is Iterable<ReactNode> {
  return Symbol.iterator in node;
}

function attribute(name: string, value: unknown): string {
  if (name === 'children' || value === undefined || value === null || value === false) return '';
  const hyphenated = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const written = RENAMED[name] ?? (CAMEL_CASE.has(name) ? name : hyphenated);
  return ` ${written}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
