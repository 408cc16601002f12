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

/** Up and down stay in the event; left and right go to the next event, to the form nearest in height. */
function neighbourOf(grid: HTMLElement, from: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined {
  const here = placeOf(from);
  const links = [...grid.querySelectorAll<HTMLAnchorElement>('td a')];
  const inEvent = links.filter((link) => placeOf(link).column === here.column);
  const events = [...new Set(links.map((link) => placeOf(link).column))].sort((a, b) => a - b);
  const inColumn = (column: number | undefined) => nearest(links, column, here.row);
  switch (key) {
    case 'ArrowDown':
      return inEvent[inEvent.indexOf(from) + 1];
    case 'ArrowUp':
      return inEvent[inEvent.indexOf(from) - 1];
    case 'ArrowRight':
      return inColumn(events[events.indexOf(here.column) + 1]);
    case 'ArrowLeft':
      return inColumn(events[events.indexOf(here.column) - 1]);
    case 'Home':
      return inColumn(events[0]);
    case 'End':
      return inColumn(events.at(-1));
    default:
      return undefined;
  }
}

function placeOf(link: HTMLAnchorElement): { column: number; row: number } {
  return { column: link.closest('td')?.cellIndex ?? 0, row: link.closest('tr')?.rowIndex ?? 0 };
}

function nearest(links: HTMLAnchorElement[], column: number | undefined, row: number): HTMLAnchorElement | undefined {
  const distance = (link: HTMLAnchorElement) => Math.abs(placeOf(link).row - row);
  return links.filter((link) => placeOf(link).column === column).sort((a, b) => distance(a) - distance(b))[0];
}
