import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** A file, what it imports, and the reason that the error must give. */
const wrong: [string, string, string][] = [
  ['app/participants/page.tsx', '@/db/client', 'app/ only routes'],
  ['app/participants/[participant]/page.tsx', '../../../db/schema/people', 'app/ only routes'],
  ['components/crf/database.tsx', '@/db/client', 'never touch the database'],
  ['components/crf/route.tsx', '../../app/actions', 'come to them as props'],
  ['components/crf/verb.tsx', '@/lib/casebook/save-entry', 'take types alone'],
  ['components/crf/guard.tsx', '../../lib/access/guard', 'take types alone'],
  ['lib/casebook/save-entry.ts', '@/components/crf/field', 'does not know the pages'],
  ['lib/access/guard.ts', '../../app/page', 'does not know the pages'],
  ['lib/laboratory/add-range.ts', '@/components/laboratory/ranges', 'does not know the pages'],
  ['lib/exports/annotated-crf.ts', '@/app/study/page', 'does not know the pages'],
  ['lib/queries/raise-query.ts', '@/components/review/query', 'does not know the pages'],
  ['components/review/query.tsx', '@/lib/queries/raise-query', 'take types alone'],
  ['components/review/sign.tsx', '@/lib/signatures/sign', 'take types alone'],
  ['study/signing.ts', '@/lib/signatures/sign', 'imports lib/crf, lib/dates, lib/ctcae and lib/recist alone'],
  ['lib/crf/paths.ts', '@/lib/locks/locks', 'they know no study'],
  ['components/laboratory/ranges.tsx', '@/lib/laboratory/add-range', 'take types alone'],
  ['db/schema/forms.ts', '@/lib/casebook/save-entry', 'never the other way round'],
  ['db/schema/site-records.ts', '@/lib/laboratory/ranges', 'never the other way round'],
  ['study/forms/cycle.ts', '@/db/client', 'imports lib/crf, lib/dates, lib/ctcae and lib/recist alone'],
  ['study/formulas/response.ts', '@/lib/statistics/cox', 'imports lib/crf, lib/dates, lib/ctcae and lib/recist alone'],
  ['study/forms/surgery.ts', 'drizzle-orm/pg-core', 'no SQL'],
  ['lib/crf/findings.ts', '@/study/forms', 'they know no study'],
  ['lib/crf/settle.ts', '../casebook/save-entry', 'they know no study'],
  ['lib/statistics/cox.ts', '@/db/client', 'they know no study'],
  ['lib/dates/calendar.ts', '../../study/settings', 'they know no study'],
  ['lib/ctcae/search-terms.ts', '@/study/forms', 'they know no study'],
  ['lib/ctcae/grade-analyte.ts', '../../components/crf/field', 'they know no study'],
  ['lib/ctcae/terms.ts', '../casebook/save-entry', 'they know no study'],
  ['lib/ctcae/texts.ts', 'react', 'knows no screen'],
  ['lib/recist/target-sum.ts', '@/db/client', 'they know no study'],
  ['lib/recist/target-response.ts', '../../study/settings', 'they know no study'],
  ['lib/recist/overall-response.ts', 'drizzle-orm/pg-core', 'no database'],
];

const right: [string, string][] = [
  ['app/analysis/page.tsx', "import { thing, type Thing } from '@/lib/casebook/list';"],
  ['components/crf/engine.tsx', "import { thing, type Thing } from '@/lib/crf/fields';"],
  ['components/crf/sibling.tsx', "import { thing, type Thing } from '../casebook/grid';"],
  [
    'components/crf/types.tsx',
    "import type { Thing } from '@/lib/casebook/load-entry';\ndeclare const thing: unknown;",
  ],
  ['lib/casebook/load-entry.ts', "import { thing, type Thing } from '@/db/client';"],
  ['db/schema/people.ts', "import { thing, type Thing } from '@/study/forms';"],
  ['study/forms/remission.ts', "import { thing, type Thing } from '@/lib/crf/fields';"],
  ['study/forms/adverse-event.ts', "import { thing, type Thing } from '@/lib/ctcae/terms';"],
  ['study/formulas/target.ts', "import { thing, type Thing } from '@/lib/recist/target-response';"],
  ['study/formulas/age.ts', "import { thing, type Thing } from '@/lib/dates/age';"],
  ['components/crf/grade-text.tsx', "import { thing, type Thing } from '@/lib/ctcae/load-texts';"],
  ['lib/ctcae/search-names.ts', "import { thing, type Thing } from './terms';"],
  ['lib/recist/best-overall-response.ts', "import { thing, type Thing } from './responses';"],
];

let folder: string;
let said: Map<string, string>;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-layering-')));
  for (const file of ['biome.json', '.gitignore', 'scripts/components-take-types.grit']) {
    cpSync(file, join(folder, file), { recursive: true });
  }
  for (const [file, from] of wrong) write(file, `import { thing, type Thing } from '${from}';`);
  for (const [file, line] of right) write(file, line);
  said = lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, line: string) {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), `${line}\nexport const used = thing as Thing;\n`);
}

/** What the linter says about each file. */
function lint() {
  const biome = join(process.cwd(), 'node_modules/.bin/biome');
  const { stdout } = spawnSync(biome, ['lint', '--reporter=github', '--max-diagnostics=none'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line.includes('file='));
  return new Map(lines.map((line) => [relative(folder, line.match(/file=([^,]*)/)?.[1] ?? ''), line]));
}

it.each(wrong)('%s may not import %s', (file, _, reason) => {
  expect(said.get(file)).toContain(reason);
});

it.each(right)('%s may say: %s', (file) => {
  expect(said.get(file)).toBeUndefined();
});
