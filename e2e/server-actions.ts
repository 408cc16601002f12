import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';

const root = join(import.meta.dirname, '..');

/** A server action as the build knows it. */
interface BuiltAction {
  /** What stands in the header that calls it. */
  id: string;
  /** `app/participants/new/actions.ts screen` */
  name: string;
  /** An address of a page that has it. */
  address: string;
}

interface Manifest {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
}

/** What an action answered: its outcome, or where it led. */
export type Answer = { ok: boolean; problem?: { kind: string; says: string } } & Record<string, unknown>;

let known: Promise<BuiltAction[]> | undefined;

/** Every server action of the application that answers here, from the list that its build made; read once. */
export function builtActions(request: APIRequestContext): Promise<BuiltAction[]> {
  known ??= readActions(request);
  return known;
}

async function readActions(request: APIRequestContext): Promise<BuiltAction[]> {
  const { node }: Manifest = JSON.parse(readFileSync(await manifestOf(request), 'utf8'));
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    address: addressOf(Object.keys(workers)),
  }));
}

/**
 * Calls the server action of this name (`app/participants/new/actions.ts screen`) as the browser does, with any input,
 * whether or not a page offers it to the person.
 */
export async function callNamed(request: APIRequestContext, name: string, input: unknown): Promise<Answer> {
  const action = (await builtActions(request)).find((built) => built.name === name);
  if (!action) throw new Error(`The build has no action ${name}.`);
  const answer = await request.post(action.address, {
    headers: { 'Next-Action': action.id, Accept: 'text/x-component', 'Content-Type': 'text/plain;charset=UTF-8' },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  });
  const said = await answer.text();
  const [, row] = /"a":"\$@([0-9a-f]+)"/.exec(said) ?? [];
  const outcome = row && said.split('\n').find((line) => line.startsWith(`${row}:{`));
  if (!outcome) throw new Error(`${name} answered ${answer.status()} without an outcome: ${said.slice(0, 200)}`);
  return JSON.parse(outcome.slice(row.length + 1));
}

/** The build that answers here: its own pages name it. */
async function manifestOf(request: APIRequestContext): Promise<string> {
  const page = await (await request.get('/sign-in')).text();
  const folders = ['.next', ...namesIn('.build').map((name) => join('.build', name))].map((name) => join(root, name));
  const built = folders.find((folder) => {
    const id = join(folder, 'BUILD_ID');
    return existsSync(id) && page.includes(readFileSync(id, 'utf8').trim());
  });
  if (!built)
    throw new Error('The application that answers was not built in this checkout: its actions are not known.');
  return join(built, 'server/server-reference-manifest.json');
}

function namesIn(folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
}

/** Actions answer at any address of their page, whatever its parameters. */
function addressOf(workers: string[]): string {
  const page = workers.find((worker) => /^app\/[^_].*page$/.test(worker)) ?? 'app/page';
  return (
    page
      .replace(/^app/, '')
      .replace(/\/page$/, '')
      .replaceAll(/\[[^\]]+\]/g, '1') || '/'
  );
}
