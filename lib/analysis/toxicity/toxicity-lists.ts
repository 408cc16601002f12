import 'server-only';
import { shortDate } from '@/lib/dates/words';
import { listed } from '../child-list';
import type { ChildList } from '../result';
import type { ToxicityCount, Worst, WorstOfChildren } from './count-toxicity';

type Level = 'any' | 'class' | 'term' | 'ungraded';

/** The key of the children with a worst grade between two: those of a class, a term, or of any event. */
export function keyOf(level: Level, name: string, from: number, to: number): string {
  return `${from}-${to} ${level} ${name}`;
}

interface Remainder {
  title: string;
  of(count: ToxicityCount): ReadonlySet<string>;
  /** Told even when there is nobody. */
  isAlways?: true;
}

/** The children at risk and those of whom something is not counted, by their keys. */
export const remainderKeys: Readonly<Record<string, Remainder>> = {
  risk: { title: 'At risk', of: ({ atRisk }) => atRisk, isAlways: true },
  none: {
    title: 'At risk, stated to have had no adverse event',
    of: ({ atRisk, statedNone, withEvent }) =>
      atRiskWhere(atRisk, (child) => statedNone.has(child) && !withEvent.has(child)),
    isAlways: true,
  },
  unknown: {
    title: 'At risk, with no adverse event entered and no statement that there was none',
    of: ({ atRisk, statedNone, withEvent }) =>
      atRiskWhere(atRisk, (child) => !statedNone.has(child) && !withEvent.has(child)),
    isAlways: true,
  },
  relation: {
    title: 'At risk, with an event whose relation is not recorded: that event is not counted',
    of: ({ unknownRelation }) => unknownRelation,
  },
  start: {
    title: 'At risk, with an event whose start is not recorded: that event is not counted',
    of: ({ unknownStart }) => unknownStart,
  },
  'not-at-risk': { title: 'Not at risk, with such an event: not counted', of: ({ notAtRisk }) => notAtRisk },
};

const atRiskWhere = (atRisk: ReadonlySet<string>, holds: (child: string) => boolean) =>
  new Set([...atRisk].filter(holds));

/** The children behind a cell. */
export function toxicityList(count: ToxicityCount, key: string): ChildList | null {
  const remainder = Object.hasOwn(remainderKeys, key) ? remainderKeys[key] : undefined;
  if (remainder) return listed(remainder.title, inOrder(remainder.of(count)), () => '');
  const [, from, to, level = '', name = ''] = /^(\d)-(\d) (any|class|term|ungraded) (.+)$/.exec(key) ?? [];
  if (level === 'ungraded') return ungradedList(count, name);
  const worst = worstOf(count, level, name);
  if (!worst) return null;
  const isWithin = ({ grade }: Worst) => grade >= Number(from) && grade <= Number(to);
  const members = [...worst].filter(([, event]) => isWithin(event)).map(([number, event]) => ({ number, event }));
  return listed(`${name}, ${rangeWords(Number(from), Number(to))}`, byNumber(members), ({ event }) => inWords(event));
}

function worstOf({ any, byClass, byTerm }: ToxicityCount, level: string, name: string): WorstOfChildren | undefined {
  if (level === 'any') return any;
  return level === 'class' ? byClass.get(name) : byTerm.get(name);
}

function ungradedList({ ungraded }: ToxicityCount, name: string): ChildList | null {
  const children = ungraded.get(name);
  if (!children) return null;
  const members = Array.from(children, ([number, from]) => ({ number, from }));
  return listed(`${name}, without a grade`, byNumber(members), ({ from }) => since(from));
}

function inOrder(numbers: ReadonlySet<string>) {
  return byNumber(Array.from(numbers, (number) => ({ number })));
}

function byNumber<Member extends { number: string }>(members: Member[]): Member[] {
  return members.sort((a, b) => (a.number < b.number ? -1 : 1));
}

function rangeWords(from: number, to: number): string {
  if (from === to) return `worst grade ${from}`;
  return `worst grade ${from} or worse`;
}

const inWords = ({ grade, from }: Worst) => `Grade ${grade}, ${since(from)}`;
const since = (from: string | null) => (from === null ? 'start not recorded' : `first on ${shortDate(from)}`);
