'use client';

import { useEffect } from 'react';

/** Arrow keys in the calendar, and `?` for its legend. Without it every cell is still a link reached by Tab. */
export function GridKeys() {
  useEffect(() => {
    const grids = [...document.querySelectorAll<HTMLElement>('.calendar')];
    for (const grid of grids) leaveOneTabStop(grid);
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const from = document.activeElement;
      if (event.key === '?' && !isTyping(from)) document.getElementById('legend')?.togglePopover();
      else if (from instanceof HTMLAnchorElement && moveFocus(from, event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}

const isTyping = (element: Element | null) => element?.matches('input, select, textarea') ?? false;

/** Tab enters and leaves a grid in one step; the arrows move inside. */
function leaveOneTabStop(grid: HTMLElement) {
  const links = [...grid.querySelectorAll<HTMLAnchorElement>('td a')];
  const first = grid.querySelector<HTMLAnchorElement>('td a[data-state="overdue"], td a[data-state="due"]') ?? links[0];
  for (const link of links) link.tabIndex = link === first ? 0 : -1;
}

function moveFocus(from: HTMLAnchorElement, key: string): boolean {
  const grid = from.closest<HTMLElement>('.calendar');
  const to = grid && neighbourOf(grid, from, key);
  if (!to) return false;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function neighbourOf(grid: HTMLElement, from: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined {
  const row = [...(from.closest('tr')?.querySelectorAll<HTMLAnchorElement>('td a') ?? [])];
  const here = row.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return row[here + 1];
    case 'ArrowLeft':
      return row[here - 1];
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowDown':
      return inColumn(grid, from).find(isAfter(from));
    case 'ArrowUp':
      return inColumn(grid, from).findLast(isBefore(from));
    default:
      return undefined;
  }
}

/** Links of the same event; a column ends where its last form stands. */
function inColumn(grid: HTMLElement, from: HTMLAnchorElement): HTMLAnchorElement[] {
  const column = from.closest('td')?.cellIndex;
  return [...grid.querySelectorAll<HTMLAnchorElement>('td a')].filter(
    (link) => link.closest('td')?.cellIndex === column && link.closest('tr') !== from.closest('tr'),
  );
}

const isAfter = (from: Node) => (link: Node) =>
  Boolean(from.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
const isBefore = (from: Node) => (link: Node) =>
  Boolean(from.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING);
