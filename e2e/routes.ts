import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
const app = join(root, 'app');
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** A page or a file that the application answers with: `GET /participants/[participant]`. */
export interface Route {
  method: string;
  /** The address with its parameters in brackets. */
  pattern: string;
  kind: 'page' | 'route';
}

/** Every page and every route handler under app/, as the file system has them. */
export function routesOfApp(): Route[] {
  const pages = filesNamed('page.tsx').map((file) => ({
    method: 'GET',
    pattern: patternOf(file),
    kind: 'page' as const,
  }));
  const handlers = filesNamed('route.ts').flatMap((file) =>
    methodsOf(file).map((method) => ({ method, pattern: patternOf(file), kind: 'route' as const })),
  );
  return [...pages, ...handlers].sort((one, other) => one.pattern.localeCompare(other.pattern));
}

/** Every file under app/ with server actions in it, with what it says. */
export function actionFiles(): { file: string; source: string }[] {
  return sourceFiles().flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    return /['"]use server['"]/.test(source) ? [{ file: relative(root, path), source }] : [];
  });
}

function sourceFiles(): string[] {
  return ['app', 'components', 'lib', 'study'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
}

function filesNamed(name: string): string[] {
  const all = readdirSync(app, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => file === name || file.endsWith(sep + name));
}

/** Folders in round brackets group files and stand in no address. */
function patternOf(file: string): string {
  const folders = file.split(sep).slice(0, -1);
  return `/${folders.filter((folder) => !folder.startsWith('(')).join('/')}`;
}

function methodsOf(file: string): string[] {
  const source = readFileSync(join(app, file), 'utf8');
  const exported = methods.filter((method) =>
    new RegExp(`export (const|async function|function) ${method}\\b|\\bas ${method}\\b`).test(source),
  );
  if (exported.length === 0) throw new Error(`${file} exports no method that this test knows how to find.`);
  return exported;
}
