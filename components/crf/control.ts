import { useState } from 'react';
import type { Typed } from '@/lib/crf/entry-text';
import type { Field } from '@/lib/crf/fields';
import { type Place, textName, useScreen } from './screen';

/** What every control of a field is given, whatever its kind. */
export interface ControlProps<F extends Field = Field> {
  place: Place;
  field: F;
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  /** Names the control where no label stands before it: in the cells of a grid. */
  label?: string;
}

/** What stood in the control when it was drawn; the browser, not React, holds what is typed from then on. */
export function useInitialText(place: Place): Typed {
  const { controls } = useScreen();
  const [initial] = useState(() => controls.getValues(textName(place)) ?? '');
  return initial;
}

/** Puts a text where `register` cannot: for controls that are made of several elements. */
export function useSetText(place: Place): (typed: Typed) => void {
  const { controls } = useScreen();
  return (typed) => controls.setValue(textName(place), typed, { shouldDirty: true });
}
