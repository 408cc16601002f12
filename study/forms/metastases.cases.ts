import type { CheckCase } from '../check-cases';

const metastatic = { SCR: [{ inc03: 'Y' }] };
const target = (tuloc: string) => ({ tutype: 'TARGET', tuloc, trdiam: 20 });
const sixTargets = ['LUNG', 'LUNG', 'BONE', 'BONE', 'LIVER', 'CNS'].map(target);

export const metastasesCases: CheckCase[] = [
  {
    check: 'EC-005',
    fires: { answers: { lungmet: 'N', pleural: 'N', bonemet: 'N', nodemet: 'N', othmet: 'N' }, others: metastatic },
    silent: { answers: { lungmet: 'Y', pleural: 'N', bonemet: 'N', nodemet: 'N', othmet: 'N' }, others: metastatic },
  },
  {
    check: 'EC-022',
    fires: { answers: { lungmet: 'Y', lungnod: 1, lunglat: 'BILATERAL' } },
    silent: { answers: { lungmet: 'Y', lungnod: 2, lunglat: 'BILATERAL' } },
  },
  {
    check: 'EC-023',
    fires: { answers: { lungnod: 2, lungmax: 4, lungdef: 'DEFINITE_3x5MM_OR_1x10MM' } },
    silent: { answers: { lungnod: 2, lungmax: 4, lungdef: 'PROBABLE' } },
  },
  { check: 'METS-CHESTCT', fires: { answers: { chestct: 'N' } }, silent: { answers: { chestct: 'Y' } } },
  {
    check: 'METS-CHESTCTD',
    fires: { answers: { chestctd: '2004-02-04', metdat: '2004-02-03' } },
    silent: { answers: { chestctd: '2004-02-03', metdat: '2004-02-03' } },
  },
  {
    check: 'TU-UNIQUE',
    group: 'lesions',
    fires: { answers: { tulnkid: 'T01' }, rows: [{ tulnkid: 'T01' }, { tulnkid: 'T01' }] },
    silent: { answers: { tulnkid: 'T01' }, rows: [{ tulnkid: 'T01' }, { tulnkid: 'T02' }] },
  },
  {
    check: 'TU-NUMBER',
    group: 'lesions',
    fires: { answers: { tulnkid: 'NT01', tutype: 'TARGET' } },
    silent: { answers: { tulnkid: 'T01', tutype: 'TARGET' } },
  },
  {
    check: 'EC-024',
    group: 'lesions',
    fires: { answers: { tutype: 'TARGET', tuloc: 'NODE', trdiam: 14 } },
    silent: { answers: { tutype: 'TARGET', tuloc: 'NODE', trdiam: 15 } },
  },
  {
    check: 'EC-024',
    group: 'lesions',
    fires: { answers: target('LUNG'), rows: sixTargets },
    silent: { answers: target('LUNG'), rows: sixTargets.slice(0, 5) },
  },
  {
    check: 'EC-026',
    group: 'lesions',
    fires: { answers: { tulobe: 'RML', tulat: 'LEFT' } },
    silent: { answers: { tulobe: 'LLL', tulat: 'LEFT' } },
  },
];
