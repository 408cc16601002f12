import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What made the files. */
export const softwareName = 'Casebook';

/** Its version, as the package says it; "unknown" where there is none. */
export function softwareVersion(): string {
  const text = readFileSync(join(process.cwd(), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).catch({ version: 'unknown' }).parse(JSON.parse(text)).version;
}
