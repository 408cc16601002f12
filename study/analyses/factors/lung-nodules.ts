import type { Factor } from '../analysis';

/** The most nodules of the smaller group, as the publication split them. */
const few = 3;

export const lungNodules: Factor = {
  name: 'lung-nodules',
  title: 'number of lung nodules',
  groups: [
    { code: 'FEW', label: `1 to ${few} nodules` },
    { code: 'MANY', label: `${few + 1} or more` },
  ],
  groupOf: ({ lungMetastases, lungNodules: n }) => {
    if (lungMetastases !== 'Y' || n === null) return null;
    return n <= few ? 'FEW' : 'MANY';
  },
  sources: [{ form: 'METS', field: 'lungnod' }],
  method: ['Nodules at diagnosis; children without lung metastases are in neither group.'],
};
