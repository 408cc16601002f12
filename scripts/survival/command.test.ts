import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceFile, runCommand } from './testing/run-command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-survival-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** A file with this content. */
function fileOf(content: string | Buffer): string {
  const path = join(folder, `${files++}.csv`);
  writeFileSync(path, content);
  return path;
}

const columns = ['--time', 't', '--event', 'e'];

async function answerFor(content: string | Buffer, ...words: string[]) {
  const { status, stdout, stderr } = await runCommand(['--csv', fileOf(content), ...columns, ...words]);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe.concurrent('the survival command', { timeout: 120_000 }, () => {
  it('reads a file as Windows writes it: a byte-order mark, CRLF, quotation marks, spaces', async () => {
    const content = '\uFEFF"t", e ,"the ""arm"""\r\n"1",1,"A, or so"\r\n 2 ,0,B\r\n\r\n3.5e0,1,B\r\n';
    const answer = await answerFor(content, '--by', 'the "arm"');
    expect(answer).toMatchObject({
      n: 3,
      events: 2,
      dropped: 0,
      km: [{ group: 'A, or so' }, { group: 'B', time: [2, 3.5] }],
    });
  });

  it('leaves out rows with a missing value in a column that is used, and counts them', async () => {
    const content = 't,e,arm,other\n1,1,A,NA\n2,,A,1\n,1,B,1\n3,0,NA,1\n4,1,B,\n';
    expect(await answerFor(content, '--by', 'arm')).toMatchObject({ n: 2, events: 2, dropped: 3 });
    expect(await answerFor(content)).toMatchObject({ n: 3, dropped: 2 });
  });

  it('sorts groups as text, under the names of the file, and leaves out those without rows', async () => {
    const answer = await answerFor('t,e,g\n1,1,10\n2,1,9\n3,1,10\n4,0,9\n5,NA,1\n', '--by', 'g');
    expect(answer.km.map(({ group }: { group: string }) => group)).toEqual(['10', '9']);
    expect(answer.cox.terms.map(({ name }: { name: string }) => name)).toEqual(['g9']);
    expect(answer.logrank.observed).toEqual([2, 1]);
  });

  it('puts the groups before the covariates in the Cox regression', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${(i * 7) % 41},${i % 3 === 0 ? 0 : 1},${'AB'[i % 2]},${(i * 5) % 17},${'xyz'[(i * i) % 3]}`,
    );
    const answer = await answerFor(`t,e,arm,age,stage\n${rows.join('\n')}\n`, '--covariates', 'age,stage', '--by=arm');
    expect(answer.cox.terms.map(({ name }: { name: string }) => name)).toEqual(['armB', 'age', 'stagey']);
  });

  it('says null for what is not defined, and why a hazard ratio cannot be estimated', async () => {
    const answer = await answerFor(
      't,e,arm\n1,1,A\n2,1,A\n3,1,A\n4,0,B\n5,0,B\n6,0,B\n',
      '--by',
      'arm',
      '--at',
      '0.5,3,9',
    );
    expect(answer.cox.terms).toEqual([
      { name: 'armB', coef: null, se: null, hr: null, lower: null, upper: null, z: null, p: null },
    ]);
    expect(answer.cox.wald).toMatchObject({ chisq: null, p: null });
    expect(answer.cox.warnings[0]).toContain('armB cannot be estimated');
    expect(answer.km[1]).toMatchObject({ median: null, q25: null, lower: [null, null, null] });
    expect(answer.km[0].at).toEqual([
      { time: 0.5, surv: 1, lower: 1, upper: 1, nRisk: 3 },
      { time: 3, surv: 0, lower: null, upper: null, nRisk: 1 },
      { time: 9, surv: 0, lower: null, upper: null, nRisk: 0 },
    ]);
  });

  it('has nothing to compare when there is one group, and says so', async () => {
    const answer = await answerFor('t,e,arm\n1,1,A\n2,0,A\n', '--by', 'arm');
    expect(answer.logrank).toMatchObject({ chisq: null, df: 0, p: null, observed: [1] });
    expect(answer.cox).toMatchObject({ terms: [], loglik: [null, null], concordance: null });
    expect(answer.cox.warnings).toEqual(['The column "arm" is always "A": there is nothing to compare it with.']);
  });

  it('explains itself', async () => {
    const { status, stdout, stderr } = await runCommand(['--csv', 'x', '--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const option of ['csv', 'time', 'event', 'by', 'strata', 'covariates', 'conf-type', 'ties', 'at'])
      expect(stdout).toContain(`--${option} `);
  });
});

const lung = ['--csv', referenceFile('lung'), '--time', 'time', '--event', 'status'];
const csv =
  (content: string | Buffer, ...words: string[]) =>
  () => ['--csv', fileOf(content), ...columns, ...words];
const manyGroups = `t,e,id\n${Array.from({ length: 101 }, (_, i) => `${i},1,p${i}`).join('\n')}\n`;

/** What is asked, and the sentence that says why it cannot be done. */
const problems: [string, () => string[], string | RegExp][] = [
  ['no file named', () => ['--time', 't', '--event', 'e'], '--csv is missing: name the file to read, as in'],
  ['no time named', () => lung.slice(0, 2), '--time is missing: name the column that holds the times'],
  ['no event named', () => lung.slice(0, 4), '--event is missing'],
  ['an unknown option', () => [...lung, '--foo', 'x'], 'There is no option "--foo": --help lists'],
  ['a word that is no option', () => [...lung, 'sex'], 'There is no option "sex"'],
  ['an option twice', () => [...lung, '--by', 'sex', '--by', 'age'], '--by is given twice'],
  ['an option without its value', () => [...lung, '--by'], '--by has no value'],
  ['an option for a value', () => [...lung, '--by', '--strata', 'sex'], '--by has no value'],
  ['an empty value', () => [...lung, '--by='], '--by has no value'],
  ['a gap in a list', () => [...lung, '--covariates', 'age,,sex'], '--covariates has nothing between two commas'],
  ['a negative time', () => [...lung, '--at', '12,-5'], '--at cannot be "-5": give times of 0 or more'],
  ['a time in words', () => [...lung, '--at', 'soon'], '--at cannot be "soon"'],
  [
    'other limits',
    () => [...lung, '--conf-type', 'logit'],
    '--conf-type cannot be "logit": choose log-log or log or plain',
  ],
  ['other ties', () => [...lung, '--ties', 'exact'], '--ties cannot be "exact": choose efron or breslow'],
  [
    'a column for two things',
    () => [...lung, '--by', 'sex', '--covariates', 'age,sex'],
    'The column "sex" is asked for twice',
  ],
  [
    'a column that is not there',
    () => [...lung, '--by', 'arm'],
    /^There is no column "arm": the file has "id", "time",.*\.$/,
  ],
  ['a file that is not there', () => ['--csv', join(folder, 'none.csv'), ...columns], /^There is no file .*none\.csv/],
  ['a folder', () => ['--csv', folder, ...columns], 'A folder and no file is'],
  ['an empty file', csv(''), 'The file is empty'],
  ['a header alone', csv('t,e\n'), 'The file has a header and no rows'],
  ['no complete row', csv('t,e\n,1\n2,NA\n'), 'Each of the 2 rows lacks a value in "t", "e"'],
  ['semicolons', csv('t;e\n1;1\n'), 'separated by semicolons: save it with commas'],
  ['tabs', csv('t\te\n1\t1\n'), 'separated by tabs'],
  ['two columns of one name', csv('t,e,t\n1,1,2\n'), 'The header has the column "t" twice'],
  [
    'a text for a time',
    csv('t,e\n1,1\n\n"2,5",1\n'),
    'Row 2 (line 4 of the file) holds "2,5" in the column "t": write the time as a number',
  ],
  ['no number for a time', csv('t,e\n1,1\n1e999,1\n'), 'Row 2 (line 3 of the file) holds "1e999" in the column "t"'],
  [
    'a negative time in the file',
    csv('t,e\n-1,1\n'),
    'Row 1 (line 2 of the file) holds "-1" in the column "t": a time is 0 or more',
  ],
  ['another event', csv('t,e\n1,1\n2,2\n'), 'Row 2 (line 3 of the file) holds "2" in the column "e": an event is 1'],
  [
    'a text among numbers',
    csv('t,e,age\n1,1,60\n2,1,old\n', '--covariates', 'age'),
    'holds "old" in the column "age": the values before it are numbers',
  ],
  [
    'a number among texts',
    csv('t,e,age\n1,1,old\n2,1,60\n', '--covariates', 'age'),
    'holds "60" in the column "age": the values before it are texts',
  ],
  ['a row too long', csv('t,e\n1,1\n2,1,3\n'), 'Row 2 (line 3 of the file) has 3 fields where the header has 2'],
  [
    'a quotation mark that stays open',
    csv('t,e\n1,1\n"2,1\n'),
    /^Line \d of the file cannot be read: a quotation mark/,
  ],
  ['too many groups', csv(manyGroups, '--by', 'id'), 'The column "id" has 101 different values, too many to compare'],
];

describe.concurrent('the survival command refuses, in one sentence,', { timeout: 120_000 }, () => {
  it.each(problems)('%s', async (_, words, sentence) => {
    const { status, stdout, stderr } = await runCommand(words());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
    if (typeof sentence === 'string') expect(stderr).toContain(sentence);
    else expect(stderr.trim()).toMatch(sentence);
  });
});
