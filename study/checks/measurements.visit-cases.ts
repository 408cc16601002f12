import type { CasebookCase, SituationEntry } from '../casebook-cases';

const visit = (visdat: string, answers: SituationEntry['answers'], event = 'ANY'): SituationEntry => ({
  form: 'VS',
  event,
  answers: { visdat, vistyp: 'PLANNED', ...answers },
});
const operation = (sxptype: string): SituationEntry => ({
  form: 'SXP',
  event: 'SX_PRIM',
  answers: { sxpdone: 'DONE', sxpdat: '2009-05-04', sxptype },
});
const death = { form: 'DTH', answers: { dthdat: '2010-03-15' } };
const severe = (aeendat: string): SituationEntry => ({
  form: 'AE',
  answers: { aectcae: 'Sepsis', aetoxgr: '4', aestdat: '2009-03-02', aeendat },
});
/** The first methotrexate is day zero: methotrexate 2 is planned for 16 Feb 2009, and may begin until 23 Feb. */
const dayZero = {
  form: 'CYC',
  event: 'MTX1',
  answers: { cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '2009-01-12' },
};
const lateCycle = {
  form: 'CYC',
  event: 'MTX2',
  answers: { cyccode: 'MTX2', cycdone: 'GIVEN', cycstdat: '2009-03-09' },
};

export const visitCases: CasebookCase[] = [
  {
    check: 'EC-027',
    on: 'VS.height',
    fires: { entries: [visit('2009-01-12', { height: 142.1 }), visit('2009-03-02', { height: 140 })] },
    silent: { entries: [visit('2009-01-12', { height: 142 }), visit('2009-03-02', { height: 140 })] },
  },
  {
    check: 'EC-027',
    on: 'VS.height',
    fires: {
      entries: [
        visit('2009-01-12', { height: 142.1 }),
        operation('LIMB_SALVAGE'),
        visit('2009-06-02', { height: 139 }),
      ],
    },
    silent: {
      entries: [
        visit('2009-01-12', { height: 142.1 }),
        operation('ROTATIONPLASTY'),
        visit('2009-06-02', { height: 139 }),
      ],
    },
  },
  {
    check: 'VS-HEIGHT',
    on: 'VS.height',
    fires: { entries: [visit('2009-01-12', { height: 132 }), visit('2009-12-02', { height: 142.1 })] },
    silent: { entries: [visit('2009-01-12', { height: 132 }), visit('2009-12-02', { height: 142 })] },
  },
  {
    check: 'VS-HEIGHT',
    on: 'VS.height',
    fires: { entries: [visit('2009-01-12', { height: 132 }), visit('2010-01-12', { height: 143 })] },
    silent: { entries: [visit('2009-01-12', { height: 132 }), visit('2010-01-13', { height: 143 })] },
  },
  {
    check: 'EC-028',
    on: 'VS.weight',
    fires: { entries: [visit('2009-01-12', { weight: 40 }), visit('2009-02-16', { weight: 44.1 })] },
    silent: { entries: [visit('2009-01-12', { weight: 40 }), visit('2009-02-16', { weight: 44 })] },
  },
  {
    check: 'EC-028',
    on: 'VS.weight',
    fires: { entries: [visit('2009-01-12', { weight: 40 }), visit('2009-02-16', { weight: 35.9 })] },
    silent: { entries: [visit('2009-01-12', { weight: 40 }), visit('2009-02-17', { weight: 35.9 })] },
  },
  {
    check: 'EC-032',
    on: 'VS.psscore',
    fires: { entries: [visit('2010-03-08', { psscore: '60' }), death] },
    silent: { entries: [visit('2010-03-07', { psscore: '60' }), visit('2010-03-14', { psscore: '50' }), death] },
  },
  {
    check: 'EC-032',
    on: 'VS.psscore',
    fires: { entries: [visit('2009-03-04', { psscore: '100' }), severe('2009-03-04')] },
    silent: {
      entries: [visit('2009-03-03', { psscore: '90' }), visit('2009-03-04', { psscore: '100' }), severe('2009-03-03')],
    },
  },
  {
    check: 'VS-VISDAT',
    on: 'VS.visdat',
    fires: { entries: [dayZero, visit('2009-02-24', {}, 'MTX2')] },
    silent: { entries: [dayZero, visit('2009-02-23', {}, 'MTX2')] },
  },
  {
    check: 'VS-VISDAT',
    on: 'VS.visdat',
    fires: { entries: [dayZero, lateCycle, visit('2009-03-08', {}, 'MTX2')] },
    silent: {
      entries: [
        dayZero,
        lateCycle,
        visit('2009-03-09', {}, 'MTX2'),
        visit('2009-07-01', { vistyp: 'UNPLANNED' }, 'MTX2'),
      ],
    },
  },
];
