'use client';

import { useState } from 'react';
import type { AnalyteChoice } from '@/lib/laboratory/load-laboratory';
import type { TypedRange } from '@/lib/laboratory/read-range';
import { RangeBoxes } from './range-boxes';
import './laboratory.css';

/** The boxes of a range that is there, with what stands in them. */
export function BoxesOfRange({ analytes, typed }: { analytes: AnalyteChoice[]; typed: TypedRange }) {
  const [analyte, setAnalyte] = useState(typed.analyte);
  return <RangeBoxes analytes={analytes} analyte={analyte} onAnalyte={setAnalyte} typed={typed} />;
}
