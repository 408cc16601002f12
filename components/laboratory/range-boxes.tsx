'use client';

import { type ComponentProps, useId } from 'react';
import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import type { AnalyteChoice } from '@/lib/laboratory/load-laboratory';
import type { RangeField, TypedRange } from '@/lib/laboratory/read-range';

type Problems = Partial<Record<RangeField, string>>;

interface RangeBoxesProps {
  analytes: AnalyteChoice[];
  /** The analyte that is chosen: its usual units are offered. */
  analyte: string;
  onAnalyte: (code: string) => void;
  onUnit?: (typed: string) => void;
  typed?: Partial<TypedRange>;
  problems?: Problems;
  /** Where the problems are told. */
  toldIn?: string;
}

/** The boxes of a range, side by side. */
export function RangeBoxes({
  analytes,
  analyte,
  onAnalyte,
  onUnit,
  typed = {},
  problems = {},
  toldIn,
}: RangeBoxesProps) {
  const units = useId();
  const chosen = analytes.find(({ code }) => code === analyte);
  const box = (name: RangeField): ComponentProps<'input'> => ({
    name,
    defaultValue: typed[name],
    autoComplete: 'off',
    maxLength: 80,
    ...(problems[name] && { 'aria-invalid': true, 'aria-errormessage': toldIn }),
  });
  return (
    <div className="range-boxes whole">
      <SelectBox
        label="Analyte"
        name="analyte"
        value={analyte}
        onChange={(event) => onAnalyte(event.target.value)}
        required
        aria-invalid={problems.analyte ? true : undefined}
      >
        <option value="">Choose</option>
        {analytes.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectBox>
      <TextBox
        label="Unit"
        {...box('unit')}
        list={units}
        placeholder={chosen?.units[0]}
        onBlur={(event) => onUnit?.(event.target.value)}
        required
      />
      <datalist id={units}>
        {chosen?.units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <SelectBox label="Sex" name="sex" defaultValue={typed.sex ?? 'both'}>
        <option value="both">Both</option>
        <option value="F">Girls</option>
        <option value="M">Boys</option>
      </SelectBox>
      <TextBox label="From age" {...box('ageFrom')} placeholder="birth" />
      <TextBox label="Under age" {...box('ageTo')} placeholder="no end" />
      <TextBox label="Low" {...box('low')} inputMode="decimal" />
      <TextBox label="High" {...box('high')} inputMode="decimal" />
      <TextBox label="Valid from" {...box('validFrom')} placeholder="1/1/1995" required />
      <TextBox label="Last day" {...box('validTo')} placeholder="goes on" />
    </div>
  );
}
