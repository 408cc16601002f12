import type { CasebookCase } from '../casebook-cases';
import { laboratoryCases } from './measurements.laboratory-cases';
import { visitCases } from './measurements.visit-cases';

export const measurementCases: CasebookCase[] = [...visitCases, ...laboratoryCases];
