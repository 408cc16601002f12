import 'server-only';
import { medianSurvival } from '@/lib/statistics/survival-quantile';
import { settings } from '@/study/settings';
import type { SurvivalFigure } from '../figures';
import type { NumberRow, ResultPart, ResultTable } from '../result';
import { survivalKeys } from '../survival-lists';
import { curveNumbers, quartilesTable, timesTable } from '../survival-tables';
import { confidenceName } from '../words';
import type { Compared } from './compare';
import { pInWords, ratio, testInWords } from './comparison-words';

/** What a part of a comparison is called and says beside its numbers. */
export interface PartWords {
  name: string;
  title: string | null;
  says: string[];
  /** What the curves are: "Event-free survival". */
  measure: string;
  xLabel: string;
}

/** The curves of the groups with their tables, the test and the hazard ratios. */
export function comparisonPart(words: PartWords, compared: Compared): ResultPart {
  const { name, title, says, measure } = words;
  const caption = title === null ? measure : `${measure}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const { groups } = compared;
  return {
    name,
    title,
    says: [...says, testInWords(compared)],
    figure: groups.length === 0 ? null : figureOf(words, caption, compared),
    tables: [
      groupsTable(name, caption, compared),
      timesTable(
        caption,
        groups,
        listKey(name, (month, place) => survivalKeys.atRisk(month, place)),
      ),
      quartilesTable(caption, groups),
    ],
  };
}

/** Keys of a part beside the first begin with its name. */
const listKey = (part: string, key: (at: number, place: number) => string) => (at: number, place: number) =>
  `${part === 'main' ? '' : `${part}/`}${key(at, place)}`;

function figureOf({ name, measure, xLabel }: PartWords, caption: string, compared: Compared): SurvivalFigure {
  const { groups } = compared;
  const sizes = groups.map(({ label, children, events }) => `${label}: ${children} children, ${events} events`);
  return {
    kind: 'survival',
    title: `${caption}: Kaplan-Meier curves`,
    description: `${sizes.join('; ')}. ${testInWords(compared)}`,
    yLabel: measure,
    xLabel,
    groups: groups.map((group) => ({
      label: group.label,
      curve: group.curve,
      median: medianSurvival(group.curve).value,
      ...entriesOf(group),
    })),
    ...(name === 'main' ? { opens: true } : {}),
  };
}

/** When the children of the group came under observation, where some came late. */
function entriesOf({ spans }: Compared['groups'][number]) {
  const entries = spans.map(({ from }) => from).sort((one, other) => one - other);
  return entries.some((from) => from > 0) ? { entries } : {};
}

function groupsTable(name: string, caption: string, { groups, tests }: Compared): ResultTable {
  const columns = ['Children', 'Events', 'Events expected', 'Hazard ratio', confidenceName(settings.confLevel), 'p'];
  const all = listKey(name, (_, place) => survivalKeys.all(place));
  const events = listKey(name, (_, place) => survivalKeys.events(place));
  return {
    caption: `${caption}: the groups compared`,
    columns: [
      { label: 'Group', isNumber: false },
      ...(tests ? columns : columns.slice(0, 2)).map((label) => ({ label, isNumber: true })),
    ],
    rows: groups.map(({ label, children, events: count }, i) => ({
      key: label,
      cells: [
        label,
        { says: String(children), list: all(0, i) },
        { says: String(count), list: events(0, i) },
        ...(tests ? testCells(tests, i) : []),
      ],
    })),
  };
}

function testCells({ logRank, cox }: NonNullable<Compared['tests']>, group: number): string[] {
  const expected = logRank.expected[group]?.toFixed(1) ?? '';
  const term = cox.terms[group - 1];
  if (!term) return [expected, '1 (reference)', '', ''];
  const limits = term.lower === null ? 'not defined' : `${ratio(term.lower)} to ${ratio(term.upper)}`;
  return [expected, ratio(term.hr), limits, pInWords(term.p).replace(/^p (= )?/, '')];
}

/** All numbers of the part in full precision; those that are not told are not in it. */
export function comparisonNumbers(part: string, { groups, tests }: Compared): NumberRow[] {
  return [...curveNumbers(part, groups), ...(tests ? testNumbers(part, groups, tests) : [])];
}

function testNumbers(
  part: string,
  groups: Compared['groups'],
  { logRank, cox, proportional }: NonNullable<Compared['tests']>,
) {
  const row = (measure: string, group: string, value: number | null): NumberRow => {
    return { part, measure, group, at: null, value };
  };
  return [
    row('log-rank chi-square', '', logRank.chisq),
    row('log-rank df', '', logRank.df),
    row('log-rank p', '', logRank.p),
    ...groups.map(({ label }, i) => row('events expected', label, logRank.expected[i] ?? null)),
    ...cox.terms.flatMap(({ name, coef, se, hr, lower, upper, p }) => [
      row('log hazard ratio', name, coef),
      row('log hazard ratio standard error', name, se),
      row('hazard ratio', name, hr),
      row('hazard ratio lower', name, lower),
      row('hazard ratio upper', name, upper),
      row('hazard ratio p', name, p),
    ]),
    row('proportional hazards p', '', proportional),
  ];
}
