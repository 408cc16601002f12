'use client';
import { memo } from 'react';
import type { AnyForm } from '@/lib/crf/form';
import { FieldRow } from './field-row';
import { GroupSection } from './group-grid';
import { layoutOf } from './layouts';
import { sectionsOf } from './sections';

/** All questions of a form in the order of the paper chart, under the headings of their sections. */
export const Questions = memo(function Questions({ form }: { form: AnyForm }) {
  const layout = layoutOf(form);
  return (
    <>
      {sectionsOf(form).map(({ title, fields }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sections of a form never change their order.
        <section key={index} className="section crf-section">
          {title && <h2>{title}</h2>}
          {fields.map(([name, field]) => {
            const Row = layout.fields?.[name] ?? FieldRow;
            return <Row key={name} name={name} field={field} />;
          })}
        </section>
      ))}
      {Object.entries(form.groups).map(([name, group]) => (
        <GroupSection key={name} name={name} group={group} Grid={layout.groups?.[name]} />
      ))}
    </>
  );
});
