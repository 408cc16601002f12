import { nameOf, type PlaceName, type Plant, placeNamed } from '@/study/demo/training/plant';
import type { TrainingChild } from '@/study/demo/training/training-child';
import { lineOf, trainingChildren } from '@/study/demo/training/training-children';
import { formByCode } from '@/study/forms';
import { study } from '@/study/study';
import { eventInWords } from './facts';
import { lines, page, plain, table } from './markdown';

/** The answers for whoever trains others: what is wrong in the casebook of each child of the training site. */
export function trainingErrorsPage(): string {
  const count = trainingChildren.flatMap(({ plants }) => plants).length;
  const introduction = [
    `The ${trainingChildren.length} children of the training site are invented, and no analysis counts them. ${count} errors are planted in their casebooks,`,
    'one for each edit check that stops completion and can be planted. A trainee signs in as Tessa Training, looks for',
    'what is open, and mends it: this page has the answers. What a check says stands in `edit-checks.md`; REQUIRED is an',
    'answer that is missing, RANGE one beyond its limits.',
    'Generated from the study’s definitions: do not edit.',
  ].join('\n');
  return page([`# Planted errors of ${study.shortName}`, introduction, ...trainingChildren.map(section)]);
}

function section(child: TrainingChild): string {
  const { number } = lineOf(child);
  const head = ['Where', 'What is wrong', 'Check', 'Typed on another form', 'Comes along'];
  return page([`## ${number}: ${plain(child.about)}`, table(head, child.plants.map(row))]).trimEnd();
}

function row({ at, tells, check, typedAt, also = [] }: Plant): string[] {
  const companions = also.map((companion) =>
    companion.at === at ? companion.check : `${companion.check} on ${placeInWords(companion.at)}`,
  );
  return [
    plain(placeInWords(at)),
    plain(tells),
    check,
    typedAt ? plain(placeInWords(typedAt)) : '',
    lines(companions.map(plain)),
  ];
}

/** "Adverse event 3"; "Diagnosis, Screening" where the form belongs to an event of the calendar. */
function placeInWords(name: PlaceName): string {
  const { event, form, repeat } = placeNamed(name);
  const title = formByCode(form)?.title ?? nameOf({ event, form, repeat });
  const numbered = event === 'ANY' || repeat > 1 ? `${title} ${repeat}` : title;
  return event === 'ANY' ? numbered : `${numbered}, ${eventInWords(event)}`;
}
