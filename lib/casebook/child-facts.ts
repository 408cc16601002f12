import 'server-only';
import type { OtherEntry } from '@/lib/crf/context';
import { inWords } from '@/lib/crf/entry-text';
import { asNumber, asText } from '@/lib/crf/value';
import { formByCode } from '@/study/forms';

/** The forms the facts are read from. */
export const factForms = ['DX', 'METS'] as const;

/** The disease in a line: "femur, distal · lung metastases (8 nodules, both lungs)". What is not known yet is left out. */
export function diseaseFacts(entries: readonly OtherEntry[]): string[] {
  const of = (form: string) => entries.find((entry) => entry.form === form);
  return [primaryTumour(of('DX')), ...metastases(of('METS'))].filter((fact) => fact !== null);
}

function primaryTumour(diagnosis: OtherEntry | undefined): string | null {
  if (!diagnosis) return null;
  const { primbone, primseg } = diagnosis.answers;
  const bone = primbone === 'OTHER' ? asText(diagnosis.answers.primboth) : words(diagnosis, 'primbone');
  if (!bone) return null;
  return primseg === null || primseg === 'NA' ? bone : `${bone}, ${words(diagnosis, 'primseg')}`;
}

function metastases(staging: OtherEntry | undefined): (string | null)[] {
  if (!staging) return [];
  const { lungmet, bonemet, bonemetn, nodemet, othmet, othmetsp } = staging.answers;
  return [
    lungmet === 'Y' ? `lung metastases${lungDetail(staging)}` : null,
    bonemet === 'Y' ? `bone metastases${bracketed(asNumber(bonemetn)?.toString())}` : null,
    nodemet === 'Y' ? 'lymph-node metastasis' : null,
    othmet === 'Y' ? `other metastasis${bracketed(asText(othmetsp) ?? undefined)}` : null,
  ];
}

function lungDetail(staging: OtherEntry): string {
  const nodules = asNumber(staging.answers.lungnod);
  const number = nodules === null ? '' : nodules === 1 ? '1 nodule' : `${nodules} nodules`;
  return bracketed([number, words(staging, 'lunglat')].filter((part) => part !== '').join(', '));
}

const bracketed = (detail: string | undefined) => (detail ? ` (${detail})` : '');

function words(entry: OtherEntry, key: string): string {
  const field = formByCode(entry.form)?.fields[key];
  return field ? inWords(field, entry.answers[key] ?? null).toLowerCase() : '';
}
