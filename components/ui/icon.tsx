import sprite from './icons.svg';

/** The drawings in icons.svg, 16 × 16, drawn in the colour of the text around them. */
export type IconName =
  | 'not-due'
  | 'due'
  | 'early'
  | 'overdue'
  | 'draft'
  | 'pending'
  | 'complete'
  | 'doubts'
  | 'not-done'
  | 'not-expected'
  | 'missed'
  | 'verified'
  | 'signed'
  | 'frozen'
  | 'locked'
  | 'info'
  | 'warning'
  | 'error'
  | 'success'
  | 'today'
  | 'participants'
  | 'analysis'
  | 'laboratories'
  | 'audit'
  | 'administration'
  | 'person'
  | 'add'
  | 'search'
  | 'print'
  | 'history'
  | 'previous'
  | 'next'
  | 'down'
  | 'ascending'
  | 'descending'
  | 'close'
  | 'light'
  | 'dark'
  | 'automatic'
  | 'sign-out'
  | 'download'
  | 'external';

const file: { src: string } = sprite;

/** A small drawing beside a word. It says nothing by itself: the word does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`${file.src}#${name}`} />
    </svg>
  );
}
