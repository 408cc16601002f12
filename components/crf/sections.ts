import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';

interface Section {
  title: string;
  fields: [string, Field][];
}

/** The fields of a form, cut where a new heading begins. */
export function sectionsOf(form: AnyForm): Section[] {
  const sections: Section[] = [];
  for (const [name, field] of Object.entries(form.fields)) {
    const title = field.section ?? '';
    const last = sections.at(-1);
    if (last && last.title === title) last.fields.push([name, field]);
    else sections.push({ title, fields: [[name, field]] });
  }
  return sections;
}
