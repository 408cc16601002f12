import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { type Answer, callNamed } from './server-actions';

type Texts = Record<string, string | string[]>;

/** What a data manager types on the screening form of an eligible boy. */
export const eligible: Texts = {
  scrdat: '1/3/2004',
  protver: '1.0',
  ...Object.fromEntries(['inc01', 'inc02', 'inc03', 'inc04', 'inc05'].map((key) => [key, 'Y'])),
  ...Object.fromEntries(['exc01', 'exc02', 'exc03', 'exc05'].map((key) => [key, 'N'])),
  enrldat: '5/3/2004',
};

/** What is typed on the consent form of his parents. */
export const consented: Texts = {
  ...{ icftype: 'INITIAL', icfver: '1.0', icflang: 'it', icfpar1: 'Y', icfdat: '2/3/2004' },
  ...{ icfpar2: 'NOT_REQUIRED', icfpar2r: 'SOLE_CUSTODY', icfbio: 'Y', icfwho: 'PI', icfcopy: 'Y' },
};

/** A save as the form page sends it; each call is a new attempt. */
export function typing(participant: string, event: string, form: string, texts: Texts) {
  const typed = { texts, missing: {}, groups: {} };
  return { participant, event, form, repeat: 1, version: 0, requestId: randomUUID(), intent: 'complete', typed };
}

/** Screens a child at the site, and answers with the screening number. */
export async function screened(request: APIRequestContext, siteCode = 'MI01'): Promise<string> {
  const input = { siteCode, requestId: randomUUID() };
  return text(done(await callNamed(request, 'app/participants/new/actions.ts screen', input)).screeningNumber);
}

/** Screens a child of whom nothing more is asked before enrolment; answers with the screening number. */
export async function readyToEnrol(request: APIRequestContext, siteCode = 'MI01'): Promise<string> {
  const child = await screened(request, siteCode);
  await completed(request, typing(child, 'SCR', 'SCR', eligible));
  await completed(request, typing(child, 'SCR', 'ICF', consented));
  return child;
}

/** Enrols a child of its own for the story that asks; answers with the participant number. */
export async function enrolled(request: APIRequestContext, siteCode = 'MI01'): Promise<string> {
  const input = { participant: await readyToEnrol(request, siteCode), requestId: randomUUID() };
  return text(done(await callNamed(request, 'app/participants/[participant]/actions.ts enrol', input)).number);
}

/** Saves an entry, and fails the test when anything stands in the way. */
export async function completed(request: APIRequestContext, input: ReturnType<typeof typing>): Promise<void> {
  const { status, findings } = done(await callNamed(request, saveAction, input));
  const isKept = status === input.intent || input.intent === 'draft';
  if (!isKept) throw new Error(`${input.form} is not complete: ${JSON.stringify(findings)}`);
}

export const saveAction = 'app/participants/[participant]/[event]/[form]/[repeat]/actions.ts save';

function done(answer: Answer): Answer {
  if (!answer.ok) throw new Error(answer.problem?.says ?? 'The action answered that it did not work.');
  return answer;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('The action answered without the number.');
  return value;
}
