import type { AnyForm } from '@/lib/crf/form';
import { checkId, checkInWords } from '@/study/check-words';
import { casebookCases, deviationCases } from '@/study/checks/cases';
import { savingCases } from '@/study/checks/on-saving.cases';
import { signingCases } from '@/study/checks/on-signing.cases';
import { casesOf, type EditCheck, editChecks, everyFormFindings, type RunCheck } from '@/study/edit-checks';
import { formByCode, forms } from '@/study/forms';
import { checkCases } from '@/study/forms/check-cases';
import { type EveryFormCase, everyFormCases } from '@/study/forms/every-form.cases';
import { study } from '@/study/study';
import { writtenChecks } from '@/study/written-crf';
import { type CaseInWords, formFacts, savingFacts, setApart, signingFacts } from './case-words';
import { casebookFacts } from './casebook-case-words';
import { lines, page, plain, table } from './markdown';

const everyForm = 'Every form';

/** The page of all edit checks: what each says, where it stands, how it is run, and the two cases that prove it. */
export function editChecksPage(): string {
  const checks = editChecks(writtenChecks());
  const titles = [everyForm, ...Object.values<AnyForm>(forms).map(({ title }) => title)];
  const sections = titles.map((title) => {
    const own = checks.filter((check) => check.done.length > 0 && sectionOf(check) === title);
    return own.length === 0 ? '' : page([`## ${plain(title)}`, checkTable(own)]).trimEnd();
  });
  return page([`# Edit checks of ${study.shortName}`, introduction(checks), ...sections, notYet(checks)]);
}

function introduction(checks: readonly EditCheck[]): string {
  const listed = checks.filter(({ written }) => written);
  const count = (severity: string) => listed.filter(({ written }) => written?.severity === severity).length;
  return [
    `The study’s list has ${listed.length} edit checks: ${count('H')} that stop completion, ${count('S')} doubts and ${count('D')} of the system.`,
    `${checks.length - listed.length} more follow from the limits of the CRF and are named after their form and field.`,
    'The limits of single fields stand in the data dictionary.',
    'Under each check stand the cases that prove it: every one of them is run by the tests. What both have in common stands first.',
    'Generated from the study’s definitions: do not edit.',
  ].join('\n');
}

/** Where a check is looked for: with the first form of the list that the study has, else with the form its finding stands on. */
function sectionOf({ written, done }: EditCheck): string {
  if (done.some(({ run }) => run === 'on every form' || run === 'on saving')) return everyForm;
  const codes = [
    ...(written?.forms ?? []),
    ...done.flatMap(({ on, reads }) => [...on.map(({ form }) => form), ...reads]),
  ];
  const found = codes.map(formOf).find((form) => form !== undefined);
  return found?.title ?? everyForm;
}

/** The form with this code, or the one whose rows have it: EX is part of the cycle. */
function formOf(code: string): AnyForm | undefined {
  const around = () =>
    Object.values<AnyForm>(forms).find((form) => Object.values(form.groups).some((group) => group.code === code));
  return formByCode(code) ?? around();
}

function checkTable(checks: readonly EditCheck[]): string {
  const head = ['Check', 'Severity', 'Sentence', 'Forms and fields', 'How it is run', 'Override', 'Proof'];
  return table(
    head,
    checks.flatMap(({ done }) => done.map(row)),
  );
}

function row(check: RunCheck): string[] {
  const { severity, where, how, override } = checkInWords(check);
  const proof = provenBy(check).map(caseInMarkdown);
  return [
    checkId(check),
    severity,
    plain(check.says),
    lines(where.map(plain)),
    plain(how),
    plain(override),
    lines(proof),
  ];
}

/** The cases of a check, wherever they are kept. */
function provenBy(check: RunCheck): CaseInWords[] {
  const own = <C extends { check: string }>(cases: readonly C[]) => cases.filter(({ check: id }) => id === check.id);
  switch (check.run) {
    case 'on the form':
      return casesOf(check, checkCases).map(({ group, fires, silent }) => {
        const form = formByCode(check.on[0]?.form ?? '');
        return form ? setApart(formFacts(form, group, fires), formFacts(form, group, silent)) : setApart([], []);
      });
    case 'on every form':
    case 'by the engine':
      return own(everyFormCases)
        .filter((one) => check.run === 'by the engine' || says(one, check.says))
        .map(everyFormCaseInWords);
    case 'on saving':
      return own(savingCases).map(({ fires, silent }) => setApart(savingFacts(fires), savingFacts(silent)));
    case 'on signing':
      return own(signingCases).map(({ fires, silent }) => setApart(signingFacts(fires), signingFacts(silent)));
    case 'over the casebook':
    case 'daily':
      return own(casebookCases).map(({ fires, silent }) => setApart(casebookFacts(fires), casebookFacts(silent)));
    case 'as a proposed deviation':
      return own(deviationCases).map(({ fires, silent }) => setApart(casebookFacts(fires), casebookFacts(silent)));
  }
}

/** Whether it is this sentence that a case proves: a check of every form may have several. */
function says(one: EveryFormCase, sentence: string): boolean {
  return everyFormFindings(one, one.fires).some((finding) => finding.says === sentence);
}

function everyFormCaseInWords({ form: code, fires, silent }: EveryFormCase): CaseInWords {
  const form = formByCode(code);
  if (!form) throw new Error(`There is no form ${code}.`);
  const facts = (filled: typeof fires) => [`Form = ${form.title}`, ...formFacts(form, undefined, filled)];
  return setApart(facts(fires), facts(silent));
}

function caseInMarkdown({ given, fires, silent }: CaseInWords): string {
  const said = (word: string, facts: readonly string[]) =>
    `**${word}:** ${plain(facts.join('; ').replace(/\.$/, '') || 'nothing more')}.`;
  return [...(given.length > 0 ? [said('Given', given)] : []), said('Fires', fires), said('Silent', silent)].join(' ');
}

/** What the list has and the program has not. */
function notYet(checks: readonly EditCheck[]): string {
  const missing = checks.filter(({ done }) => done.length === 0).map(({ id }) => id);
  return missing.length === 0 ? '' : page(['## Not in the program yet', missing.join(', ')]).trimEnd();
}
