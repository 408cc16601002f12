import type { ComponentType } from 'react';
import type { Field } from '@/lib/crf/fields';
import type { GroupProps } from '../group-grid';
import { LesionsOverTime } from './lesions-over-time';
import { GradeRow, TermRow } from './toxicity';

/** The parts of a form that a list of fields serves badly, drawn in their own way; all else stays derived. */
export interface Layout {
  /** In place of a field's row, by its key. */
  fields?: Readonly<Record<string, ComponentType<{ name: string; field: Field }>>>;
  /** In place of a group's grid, by its key. */
  groups?: Readonly<Record<string, ComponentType<GroupProps>>>;
}

/** The layouts that a form may name. */
const layouts: Readonly<Record<string, Layout>> = {
  lesions: { groups: { measurements: LesionsOverTime } },
  toxicity: { fields: { aectcae: TermRow, aetoxgr: GradeRow } },
};

/** The layout a form names; an empty one for every other form. A form that names one that is not there fails loudly. */
export function layoutOf({ layout, code }: { layout?: string; code: string }): Layout {
  if (layout === undefined) return {};
  const found = layouts[layout];
  if (!found) throw new Error(`${code} names the layout ${layout}, which does not exist.`);
  return found;
}
