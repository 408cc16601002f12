import 'server-only';
import type { LaneGroups, SwimmerAnalysis } from '@/study/analyses/observation-analyses';
import type { AnalysisSet } from '../analysis-set';
import type { SwimmerFigure } from '../figures';
import { timeZeroInWords } from '../method';
import { type Chosen, type Findings, mainPart } from '../result';
import { counted, months } from '../words';
import { type Course, courseReader, inOrder, type Lane, lanesOf } from './swimmer-lanes';
import { courseInWords, courseNumbers, courseTable, keyOf, mostRows, NO_GROUP } from './swimmer-table';

/** A lane for each child, in the order and the groups that were chosen. */
export function runSwimmer(
  analysis: SwimmerAnalysis,
  set: Pick<AnalysisSet, 'children' | 'records' | 'definitions'>,
  chosen: Chosen,
): Findings {
  const grouping = analysis.groupings.find(({ name }) => name === chosen.group);
  const { groups, groupOf } = grouping ?? { groups: [], groupOf: () => null };
  const lanes = inOrder(lanesOf(set.children, set.records.sites, groupOf), groups, chosen.sort ?? '');
  const readCourse = courseReader(set);
  const courses = lanes.slice(0, mostRows).map(readCourse);
  const answer = answerOf(lanes);
  const xLabel = `Months since ${timeZeroInWords(set.definitions)}`;
  return {
    answer,
    warnings:
      set.children.length > lanes.length && answer !== null ? [leftOut(set.children.length - lanes.length)] : [],
    parts: [
      mainPart(
        answer === null ? null : figureOf(analysis, { lanes, courses }, { answer, xLabel, until: monthsShown(chosen) }),
        [courseTable(courses, groups, xLabel)],
        [...groupsInWords(lanes, grouping), ...(lanes.length > mostRows ? [tooMany(lanes.length)] : [])],
      ),
    ],
    method: [...analysis.method, `Time zero: ${timeZeroInWords(set.definitions)}.`],
    numbers: courses.flatMap(courseNumbers),
    curve: null,
    listOf: (key) => {
      const lane = lanes.find((one) => keyOf(one) === key);
      return lane ? courseInWords(analysis, readCourse(lane)) : null;
    },
  };
}

const leftOut = (n: number) => `${counted(n, 'child')} without a time zero, or with nothing known after it: no lane.`;
const tooMany = (n: number) =>
  `The figure, the table and the file of numbers have the first ${mostRows} of ${n.toLocaleString('en-GB')} children in this order.`;

function answerOf(lanes: readonly Lane[]): string | null {
  if (lanes.length === 0) return null;
  const dead = lanes.filter(({ child }) => child.status === 'DEAD').length;
  const observed = lanes.map(({ until }) => until);
  const [least, most] = [observed.reduce((a, b) => Math.min(a, b)), observed.reduce((a, b) => Math.max(a, b))];
  const treated = lanes.filter(({ child }) => child.il2Courses > 0).length;
  return `${counted(lanes.length, 'child')} observed for ${months(least)} to ${months(most)} months; ${treated} received IL-2, ${dead} died.`;
}

/** Until which month the lanes are drawn. */
function monthsShown({ months: asked }: Chosen): number {
  return asked === undefined || asked === 'all' ? Number.POSITIVE_INFINITY : Number(asked);
}

/** "From top: In remission (21), Not in remission (14)." */
function groupsInWords(lanes: readonly Lane[], grouping: LaneGroups | undefined): string[] {
  if (!grouping || grouping.groups.length === 0 || lanes.length === 0) return [];
  const counts = [...grouping.groups, null].flatMap((group) => {
    const n = lanes.filter((lane) => lane.group === group).length;
    return n === 0 ? [] : [`${group ?? NO_GROUP} (${n})`];
  });
  return [`From top, by ${grouping.label.charAt(0).toLowerCase()}${grouping.label.slice(1)}: ${counts.join(', ')}.`];
}

function figureOf(
  { spans, marks }: SwimmerAnalysis,
  { lanes, courses }: { lanes: readonly Lane[]; courses: readonly Course[] },
  { answer, xLabel, until }: { answer: string; xLabel: string; until: number },
): SwimmerFigure {
  const isShown = (one: { from: number } | { at: number }) => ('at' in one ? one.at : one.from) <= until;
  const shownSpans = spans.filter(({ what }) =>
    courses.some((lane) => lane.spans.filter(isShown).some((span) => span.what === what)),
  );
  const shownMarks = marks.filter(({ what }) =>
    courses.some((lane) => lane.marks.filter(isShown).some((mark) => mark.what === what)),
  );
  return {
    kind: 'swimmer',
    title: 'The course of every child',
    description: `${answer} One lane for each child, from time zero to the end of its observation${Number.isFinite(until) ? `, of which the first ${until} months are shown` : ''}.`,
    xLabel,
    bars: shownSpans.map(({ label }) => label),
    marks: shownMarks.map(({ label }) => label),
    lanes: lanes.map((lane, i) => ({
      label: lane.child.number,
      until: Math.min(lane.until, until),
      goesOn: lane.child.status === 'ALIVE' || lane.until > until,
      // The chart says how many lanes it leaves out: what lies on them is not looked up.
      bars: (courses[i]?.spans ?? []).filter(isShown).map(({ what, from, to }) => ({
        ...{ from, to: Math.min(to, until) },
        what: shownSpans.findIndex((span) => span.what === what),
      })),
      marks: (courses[i]?.marks ?? []).filter(isShown).map(({ what, at }) => ({
        at,
        what: shownMarks.findIndex((mark) => mark.what === what),
      })),
    })),
  };
}
