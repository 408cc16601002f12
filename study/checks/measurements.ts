import type { CasebookCheck } from '@/lib/crf/casebook-checks';
import { laboratoryChecks } from './measurements.laboratory';
import { visitChecks } from './measurements.visits';

/** The checks on growth, performance, laboratory values and immunology over time. */
export const measurementChecks: readonly CasebookCheck[] = [...visitChecks, ...laboratoryChecks];
