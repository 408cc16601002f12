import 'server-only';
import type { FlowAnalysis, Stage } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { listed } from './child-list';
import type { FlowStageResult } from './figures';
import { type ChildList, type Findings, mainPart, type NumberRow, type ResultTable } from './result';

import { counted, percent } from './words';

/** How many children came to each stage, and why the others did not. */
export function runFlow(analysis: FlowAnalysis, children: Child[]): Findings {
  const stages = analysis.stages.map((stage, i) => stageResult(stage, analysis.stages[i - 1], children));
  const answer = children.length === 0 ? null : answerOf(stages);
  return {
    answer,
    warnings: warningsOf(children),
    parts: [
      mainPart(
        answer === null
          ? null
          : { kind: 'flow', title: analysis.title, description: [answer, ...stages.map(inWords)].join(' '), stages },
        [tableOf(analysis, stages, children.length)],
      ),
    ],
    method: [...analysis.method],
    numbers: stages.flatMap(numbersOf),
    curve: null,
    listOf: (key) => listOf(analysis, children, key),
  };
}

function numbersOf({ label, n, left }: FlowStageResult): NumberRow[] {
  const row = (measure: string, group: string, value: number) => ({ part: 'main', measure, group, at: null, value });
  return [
    row('children', label, n),
    ...(left?.reasons ?? []).map((reason) => row('not reached', `${left?.label}, ${reason.label}`, reason.n)),
  ];
}

const stageKey = (label: string) => `stage:${label}`;
const leftKey = (label: string, reason: string) => `left:${label}:${reason}`;

/** The children who came to a stage, or who did not for a reason. */
function listOf({ stages }: FlowAnalysis, children: Child[], key: string): ChildList | null {
  for (const [i, stage] of stages.entries()) {
    const members = children.filter((child) => stage.includes(child));
    if (key === stageKey(stage.label)) return listed(stage.label, members, () => '');
    const { left } = stage;
    if (!left) continue;
    const gone = goneBefore(stage, stages[i - 1], children);
    const reason = gone.map(left.reason).find((why) => key === leftKey(left.label, why));
    if (reason === undefined) continue;
    const because = gone.filter((child) => left.reason(child) === reason);
    return listed(`${left.label}, ${reason}`, because, () => '');
  }
  return null;
}

function goneBefore(stage: Stage, before: Stage | undefined, children: Child[]): Child[] {
  return before ? children.filter((child) => before.includes(child) && !stage.includes(child)) : [];
}

function stageResult(stage: Stage, before: Stage | undefined, children: Child[]): FlowStageResult {
  const members = children.filter((child) => stage.includes(child));
  const gone = goneBefore(stage, before, children);
  const detail = stage.detail?.(members);
  const result: FlowStageResult = { label: stage.label, n: members.length };
  if (detail && members.length > 0) result.detail = detail;
  if (stage.left && gone.length > 0) {
    result.left = { label: stage.left.label, n: gone.length, reasons: countReasons(gone.map(stage.left.reason)) };
  }
  return result;
}

function countReasons(reasons: string[]): { label: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([label, n]) => ({ label, n })).sort((a, b) => b.n - a.n || a.label.localeCompare(b.label));
}

function answerOf([first, ...later]: FlowStageResult[]): string {
  const total = first?.n ?? 0;
  const parts = later.map(({ label, n }) => `${label.charAt(0).toLowerCase()}${label.slice(1)} in ${n}`);
  return `Of ${counted(total, 'enrolled child')}: ${parts.join(', ')}.`;
}

function inWords({ label, n, detail, left }: FlowStageResult): string {
  const reasons = left?.reasons.map((reason) => `${reason.n} ${reason.label}`).join(', ');
  const why = left ? ` ${left.label}: ${left.n} (${reasons}).` : '';
  return `${label}: ${n}${detail ? ` (${detail})` : ''}.${why}`;
}

function warningsOf(children: Child[]): string[] {
  const unstated = children.filter((child) => child.completeRemission === null).length;
  return [
    ...(unstated > 0 ? [`${counted(unstated, 'child')} without a complete statement of surgical remission.`] : []),
    ...(children.length > 0
      ? [
          'Surgery and remission are known only after time zero: to compare survival by them as if known from the start favours those who lived long enough (immortal-time bias).',
        ]
      : []),
  ];
}

function tableOf({ title }: FlowAnalysis, stages: FlowStageResult[], total: number): ResultTable {
  const share = (n: number) => percent(total === 0 ? null : n / total);
  return {
    caption: `${title} in numbers`,
    columns: [
      { label: 'Stage', isNumber: false },
      { label: 'Children', isNumber: true },
      { label: 'Of those enrolled', isNumber: true },
    ],
    rows: stages.flatMap((stage) => [
      ...(stage.left?.reasons ?? []).map(({ label, n }) => ({
        key: `${stage.label}: ${label}`,
        cells: [
          `${stage.left?.label}, ${label}`,
          { says: String(n), list: leftKey(stage.left?.label ?? '', label) },
          share(n),
        ],
        isIndented: true,
      })),
      {
        key: stage.label,
        cells: [stage.label, { says: String(stage.n), list: stageKey(stage.label) }, share(stage.n)],
      },
    ]),
  };
}
