import { useEffect, useRef } from 'react';
import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { type FieldRef, fieldOf } from './field-ref';

/** The keys of the form page, as its list of keys shows them. */
export const keysInWords: readonly (readonly [keys: string, does: string])[] = [
  ['Tab', 'next field; Shift+Tab goes back'],
  ['Ctrl+S', 'save; a form that is not complete is saved as a draft'],
  ['Ctrl+Enter', 'complete, and go to the next form'],
  ['F2 or Alt+M', 'say why a field is empty: N not done, U unknown, A not applicable, P pending'],
  ['Alt+↓', 'history and definition of the field; Esc closes them'],
  ['Alt+Q', 'raise a query on the field, where you may; elsewhere on the page, on the form'],
  ['/ . - or space', 'in a date: on to month and year'],
  ['t', 'in a date: today'],
  ['u', 'in a date: this part is unknown'],
  ['Backspace', 'on a choice: take it back'],
  ['↓', 'in a long list: open it; letters narrow it'],
  ['Enter', 'in a table: down to the next row; Shift+Enter up'],
  ['?', 'this list, outside of a text box'],
];

export interface KeyActions {
  save: () => void;
  completeAndNext: () => void;
  askWhyEmpty: (ref: FieldRef) => void;
  openPanel: (ref: FieldRef) => void;
  showKeys: () => void;
}

/** Listens for the keys of the page wherever the focus is, on a button that has just gone too. */
export function useFormKeys(form: AnyForm, actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onFormKey(event, form, latest.current);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [form]);
}

function onFormKey(event: KeyboardEvent, form: AnyForm, actions: KeyActions): void {
  if (event.defaultPrevented) return;
  const act = actionOf(event, form, actions);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(event: KeyboardEvent, form: AnyForm, actions: KeyActions): (() => void) | null {
  const { key, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (command && key.toLowerCase() === 's') return actions.save;
  if (command && key === 'Enter') return actions.completeAndNext;
  if (key === 'F2' || (altKey && key.toLowerCase() === 'm'))
    return aboutField(event, form, actions.askWhyEmpty, isNeeded);
  if (altKey && key === 'ArrowDown') return aboutField(event, form, actions.openPanel, () => true);
  if (key === '?' && !isTextBox(event.target)) return actions.showKeys;
  return key === 'Enter' && !command && !altKey ? moveDown(event) : null;
}

function aboutField(
  event: KeyboardEvent,
  form: AnyForm,
  act: (ref: FieldRef) => void,
  applies: (field: Field) => boolean,
): (() => void) | null {
  const ref = refOf(event.target);
  const field = ref && fieldOf(form, ref);
  return ref && field && applies(field) ? () => act(ref) : null;
}

/** The field in which a key was pressed. */
export function refOf(target: EventTarget | null): FieldRef | null {
  const path = target instanceof Element ? target.closest<HTMLElement>('[data-path]')?.dataset.path : undefined;
  if (!path) return null;
  const [group, rowId, field] = path.split('/');
  return field === undefined ? { field: path } : { group, rowId, field };
}

function isNeeded(field: Field): boolean {
  return field.required === true && field.kind !== 'derived';
}

/** Enter goes down the column, as in a spreadsheet; from the last row to the first cell of the spare one. */
function moveDown({ target, shiftKey }: KeyboardEvent): (() => void) | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.group-grid td[data-column]') : null;
  if (!cell || target instanceof HTMLButtonElement) return null;
  const body = cell.closest('tbody');
  const next = shiftKey ? body?.previousElementSibling : body?.nextElementSibling;
  const below = next?.querySelector<HTMLElement>(
    `td[data-column="${cell.dataset.column}"] :is(input, select, textarea)`,
  );
  const first = below ?? next?.querySelector<HTMLElement>('input, select, textarea');
  return () => first?.focus();
}

function isTextBox(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type);
}
