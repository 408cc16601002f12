import type { Medication } from './happening';

/** A transfusion of red cells. */
export function redCells(from: string, to: string): Medication {
  return { ...transfusion(from, to), drug: 'Red cells, irradiated', indication: 'Anaemia after chemotherapy' };
}

/** A transfusion of platelets. */
export function thrombocytes(from: string, to: string): Medication {
  return { ...transfusion(from, to), drug: 'Platelets, irradiated', indication: 'Thrombocytopenia after chemotherapy' };
}

function transfusion(from: string, to: string) {
  const frequency = from === to ? 'ONCE' : 'QD';
  return { category: 'TRANSFUSION', dose: 1, unit: 'unit', frequency, route: 'IV', from, to } as const;
}
