import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '@/lib/access/actor-of';
import { hire, type Stage, setStage } from '@/lib/casebook/testing/stage';
import { analysisBySlug } from '@/study/analyses';
import type { RecordKind, Records } from '@/study/analyses/records';
import { type AnalysisSet, loadAnalysisSet } from './analysis-set';
import { runAnalysis } from './run-analysis';
import { type Pen, putEntry, putParticipant } from './testing/put-child';

let stage: Stage;
let pen: Pen;
let set: AnalysisSet;
const kinds: RecordKind[] = ['courses', 'hearing', 'heart', 'treatments', 'sites', 'quality'];

/** The same forms of a child that counts, of one of a training site, and of one who is not enrolled. */
const children = [
  { number: 'MI01-001', site: 'MI01', enrolledOn: '2004-01-05' },
  { number: 'TR01-001', site: 'TR01', enrolledOn: '2004-01-05' },
  { number: 'MI02-900', site: 'MI02', enrolledOn: null },
];
const only = <Kind extends keyof Records>(kind: Kind) => set.records[kind];

beforeAll(async () => {
  stage = await setStage();
  pen = { owner: stage.owner, personId: stage.dora.personId };
  for (const child of children) await putCourse(await putParticipant(pen, child));
  await putParticipant(pen, { number: 'MI02-001', site: 'MI02', enrolledOn: '2005-02-01' });
  set = await loadAnalysisSet(stage.paola, { reads: kinds });
});
afterAll(() => stage.close());

async function putCourse(id: string): Promise<void> {
  const put = (
    code: string,
    table: string,
    columns: Record<string, string | number | null>,
    at: string | null = null,
  ) => putEntry(pen, id, { code, table, columns, at });
  await put('DX', 'diagnosis', { dxdat: '2004-01-01' }, '2004-01-01');
  await putCycle(id, 'AP1', '2004-01-10', 120);
  await put('CYC', 'chemotherapy_cycle', { cycdone: 'OMITTED', cyccode: 'MTX2' });
  await putBlood(id);
  const test = (oftest: string, ofdat: string, columns: Record<string, string | number | null>) =>
    put('OF', 'organ_function', { oftest, ofdat, ...columns }, ofdat);
  await test('ECHO', '2004-01-08', { lvef: 64, shortf: 36 });
  await test('MUGA', '2004-06-01', { lvef: 52 });
  await test('ECG', '2004-06-01', { qtcf: 420 });
  const heard = { aud500: 10, aud1k: 10, aud2k: 10, aud3k: 10, aud6k: 20, audtymp: 'Y' };
  await test('AUDIOMETRY', '2004-01-08', { ...heard, audear: 'LEFT', aud4k: 10, aud8k: 10, siopoto: '0' });
  await test('AUDIOMETRY', '2004-06-01', { ...heard, audear: 'LEFT', aud4k: 10, aud8k: 40, siopoto: '2' });
  await test('AUDIOMETRY', '2004-06-01', { ...heard, audear: 'RIGHT', aud4k: 30, aud8k: 50, siopoto: '2' });
  await put('LAK', 'lak_reinfusion', { reinfyn: 'Y', reinfdat: '2004-02-10' });
  await put('LAK', 'lak_reinfusion', { reinfyn: 'N', reinfdat: '2004-03-10' });
  await put('SXP', 'primary_surgery', { sxpdone: 'DONE', sxpdat: '2004-04-01', sxptype: 'LIMB_SALVAGE' }, '2004-04-01');
  await put('SXP', 'primary_surgery', { sxpdone: 'DONE', sxpdat: '2004-08-01', sxptype: 'REVISION' }, '2004-08-01');
  await put('SXM', 'metastasis_surgery', { sxmdat: '2004-05-01', sxmsite: 'LUNG', sxmreason: 'INITIAL' }, '2004-05-01');
  await put('EVT', 'disease_event', { evtdat: '2004-09-01', evttype: 'RELAPSE_LOCAL' }, '2004-09-01');
  await put('EOT', 'end_of_treatment', { eotdat: '2004-07-01' }, '2004-07-01');
  await leaveSomethingToDo(id);
}

async function putCycle(id: string, cyccode: string, day1: string, cisplatin: number): Promise<void> {
  const columns = { cycdone: 'GIVEN', cyccode, cycstdat: day1, bsaused: 1.5 };
  const entry = await putEntry(pen, id, { code: 'CYC', table: 'chemotherapy_cycle', columns, at: day1 });
  const drugs = [
    { drug: 'CISPLATIN', dose: cisplatin * 1.5, how: 'NO', ends: '2004-01-12' },
    { drug: 'DOXORUBICIN', dose: 75 * 1.5, how: 'NO', ends: '2004-01-11' },
    { drug: 'DOXORUBICIN', dose: 999, how: 'NOT_GIVEN', ends: null },
  ];
  for (const [position, { drug, dose, how, ends }] of drugs.entries()) {
    await pen.owner.query(
      `insert into drug_administration (id, entry_id, position, participant_id, site_id, extrt, exdose, exadjyn, exstdat, exendat)
       select $1, $2, $3, p.id, p.site_id, $4, $5, $6, $7, $8 from participant p where p.id = $9`,
      [newId(), entry, position, drug, dose, how, day1, ends, id],
    );
  }
}

async function putBlood(id: string): Promise<void> {
  const of = (code: string, table: string, columns: Record<string, string | number | null>) =>
    putEntry(pen, id, { code, table, columns });
  const given = { il2no: 1, il2done: 'PARTIAL', il2stdt: '2004-02-01T08:00', il2endt: '2004-02-05T08:00' };
  const course = await of('IL2', 'interleukin2_course', given);
  await of('IL2', 'interleukin2_course', { il2no: 2, il2done: 'NOT_GIVEN' });
  const sample = (immtpt: string, immdat: string, nkabs: number, immil2: string | null = course) =>
    of('IMM', 'immunology', {
      immtpt,
      immdat,
      nkabs,
      nkp: 10,
      cd4abs: 700,
      nkact: 20.5,
      lakact: 3,
      cytunit: 'PCT_ET50',
      immil2,
    });
  await sample('PRE', '2004-01-30', 100);
  // Entered twice: the later counts.
  await sample('PLUS24H', '2004-02-06', 280);
  await sample('PLUS24H', '2004-02-07', 300);
  await sample('FOLLOWUP', '2005-02-07', 150, null);
}

async function leaveSomethingToDo(id: string): Promise<void> {
  const { owner, personId } = pen;
  await owner.query("update participant set overdue_since = '2004-12-01' where id = $1", [id]);
  await owner.query(
    `update entry set hard_findings = 1, soft_findings = 2, pending_answers = 3 where participant_id = $1 and form_code = 'EOT'`,
    [id],
  );
  for (const status of ['open', 'open', 'answered', 'closed']) {
    await owner.query(
      `insert into query (id, participant_id, site_id, event_code, says, status, opened_by)
       select $1, p.id, p.site_id, 'SCR', 'Please check.', $2, $3 from participant p where p.id = $4`,
      [newId(), status, personId, id],
    );
  }
  await owner.query(
    `insert into finding (id, participant_id, site_id, check_id, severity, field, says)
     select $1, p.id, p.site_id, 'EC-001', 'hard', 'dxdat', 'Check.' from participant p where p.id = $2`,
    [newId(), id],
  );
}

describe('what is read from the forms, of enrolled children of real sites alone', () => {
  it('the courses of IL-2 with their samples', () => {
    const sample = { naturalShare: 10, helpers: 700, naturalActivity: 20.5, lakActivity: 3, unit: 'PCT_ET50' };
    expect(only('courses')).toEqual([
      {
        ...{ child: 'MI01-001', course: 1, startedOn: '2004-02-01' },
        samples: {
          PRE: { on: '2004-01-30', natural: 100, ...sample },
          PLUS24H: { on: '2004-02-07', natural: 300, ...sample },
        },
      },
    ]);
  });

  it('the audiometries, each ear with its own grade', () => {
    expect(only('hearing')).toEqual([
      {
        ...{ child: 'MI01-001', treatmentEndedOn: '2004-07-01', cisplatin: [{ on: '2004-01-10', doseM2: 120 }] },
        tests: [
          { on: '2004-01-08', ear: 'LEFT', gradeOfDay: 0, gradeOfEar: 0 },
          { on: '2004-06-01', ear: 'LEFT', gradeOfDay: 2, gradeOfEar: 1 },
          { on: '2004-06-01', ear: 'RIGHT', gradeOfDay: 2, gradeOfEar: 2 },
        ],
      },
    ]);
  });

  it('the heart tests', () => {
    expect(only('heart')).toEqual([
      {
        ...{ child: 'MI01-001', treatmentEndedOn: '2004-07-01', doxorubicin: [{ on: '2004-01-10', doseM2: 75 }] },
        tests: [
          { on: '2004-01-08', ejection: 64, shortening: 36 },
          { on: '2004-06-01', ejection: 52, shortening: null },
        ],
      },
    ]);
  });

  it('what was given and what happened', () => {
    expect(only('treatments').filter(({ child }) => child === 'MI01-001')).toEqual([
      {
        child: 'MI01-001',
        spans: [
          { what: 'CISPLATIN_DOXORUBICIN', from: '2004-01-10', to: '2004-01-12' },
          { what: 'IL2', from: '2004-02-01', to: '2004-02-05' },
        ],
        marks: [
          { what: 'LAK', on: '2004-02-10' },
          { what: 'PRIMARY', on: '2004-04-01' },
          { what: 'LUNG', on: '2004-05-01' },
          { what: 'DISEASE', on: '2004-09-01' },
        ],
      },
    ]);
    expect(only('treatments').map(({ child }) => child)).toEqual(['MI01-001', 'MI02-001']);
  });

  it('the sites by name, and what is left to do with the data', () => {
    expect(only('sites').map(({ code }) => code)).toEqual(['MI01', 'MI02', 'MI03']);
    const nothing = {
      overdueSince: null,
      openQueries: 0,
      answeredQueries: 0,
      pendingAnswers: 0,
      hardFindings: 0,
      softFindings: 0,
    };
    expect(only('quality')).toEqual([
      {
        ...{ child: 'MI01-001', overdueSince: '2004-12-01', openQueries: 2, answeredQueries: 1, pendingAnswers: 3 },
        // One on a form, one about the child.
        ...{ hardFindings: 2, softFindings: 2 },
      },
      { child: 'MI02-001', ...nothing },
    ]);
  });

  it('as of a moment before any of it, nothing', async () => {
    const { records } = await loadAnalysisSet(stage.paola, { reads: kinds, at: new Date('2001-01-01T00:00:00Z') });
    expect(kinds.filter((kind) => records[kind].length > 0)).toEqual(['sites']);
  });
});

const answerOf = (slug: string, of: AnalysisSet = set) => {
  const analysis = analysisBySlug(slug);
  return analysis ? runAnalysis(analysis, of).answer : `no analysis ${slug}`;
};

it('the pages answer from it', () => {
  expect(answerOf('nk-and-lak-cells')).toContain('median 100 before and 300 per µL after');
  expect(answerOf('hearing')).toContain('of grade 2 or more in 1 of 1');
  expect(answerOf('heart-function')).toContain('fell by 10 points or more in 1 of 1');
  expect(answerOf('swimmer-plot')).toContain('1 received IL-2');
  expect(answerOf('enrolment')).toBe('2 children enrolled at 2 sites from 5 Jan 2004 to 1 Feb 2005, 1.9 a year.');
  expect(answerOf('data-quality')).toContain(
    'Of 2 enrolled children 1 has an overdue form; 2 open queries, 1 answered query waiting',
  );
});

it('who reads the analysis of one site sees that site, and its small numbers not', async () => {
  const local = await actorOf(await hire(stage.owner, 'Lea Local', 'statistician', 'MI01'));
  const own = await loadAnalysisSet(local, { reads: kinds });
  expect([set.isStudyWide, own.isStudyWide]).toEqual([true, false]);
  expect(own.children.map(({ number }) => number)).toEqual(['MI01-001']);
  expect(own.records.quality.map(({ child }) => child)).toEqual(['MI01-001']);
  const analysis = analysisBySlug('enrolment');
  const numbers = analysis ? runAnalysis(analysis, own).numbers : [];
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.every(({ value }) => value === null)).toBe(true);
});
