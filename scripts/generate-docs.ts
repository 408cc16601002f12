import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { annotatedCrfPdf } from '@/lib/exports/annotated-crf';
import { annotatedCrfPath, generatedDocs } from './generated-docs';

for (const [path, content] of Object.entries(generatedDocs())) write(path, content);
write(annotatedCrfPath, await annotatedCrfPdf());

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${path}`);
}
