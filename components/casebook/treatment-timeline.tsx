'use client';

import type { TimelineMark } from '@/lib/casebook/treatment-timeline';
import { shortDate } from '@/lib/dates/words';
import { type TimeScale, timeScale } from './timeline-scale';

const left = 176;
const right = 150;
const width = 1040;
const laneHeight = 22;
const head = 26;

interface TimelineProps {
  marks: TimelineMark[];
  today: string;
}

/** The treatment at a glance, drawn on the server: a line for each drug combination, one for surgery, one for the course. */
export function TreatmentTimeline({ marks, today }: TimelineProps) {
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) {
    return (
      <p className="muted">The timeline begins with the first dated form: the diagnosis, a cycle, an operation.</p>
    );
  }
  const lanes = lanesOf(marks);
  const height = head + lanes.length * laneHeight + 8;
  const scale = timeScale(first.on, last.on < first.on ? today : last.on, width - left - right);
  return (
    <div className="timeline">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section className="table-frame" tabIndex={0} aria-label="Drawing of the timeline">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="timeline-title timeline-says">
          <title id="timeline-title">{`Treatment from ${shortDate(first.on)}`}</title>
          <desc id="timeline-says">{summaryOf(marks)}</desc>
          <Axis scale={scale} height={height} />
          {lanes.map((lane, index) => (
            <Lane
              key={lane}
              name={lane}
              marks={marks.filter((mark) => mark.lane === lane)}
              scale={scale}
              index={index}
            />
          ))}
        </svg>
      </section>
      <TimelineInWords marks={marks} />
    </div>
  );
}

function Axis({ scale, height }: { scale: TimeScale; height: number }) {
  return (
    <g className="axis">
      <text x={left - 12} y={14} textAnchor="end">
        months from the first
      </text>
      {scale.ticks.map(({ x, says }) => (
        <g key={says}>
          <line x1={left + x} x2={left + x} y1={head - 6} y2={height} />
          <text x={left + x} y={14} textAnchor="middle">
            {says}
          </text>
        </g>
      ))}
      {scale.breakAt !== null && (
        <line className="break" x1={left + scale.breakAt} x2={left + scale.breakAt} y1={head - 6} y2={height} />
      )}
    </g>
  );
}

interface LaneProps {
  name: string;
  marks: TimelineMark[];
  scale: TimeScale;
  index: number;
}

function Lane({ name, marks, scale, index }: LaneProps) {
  const y = head + index * laneHeight + laneHeight / 2;
  const isTold = marks[0]?.lane === 'Course';
  return (
    <g className="lane">
      <text x={left - 12} y={y + 4} textAnchor="end">
        {name}
      </text>
      <line x1={left} x2={width - right} y1={y} y2={y} />
      {marks.map((mark) => (
        <g key={`${mark.on} ${mark.says}`} className="mark" data-kind={mark.kind}>
          <title>{`${mark.says}, ${shortDate(mark.on)}`}</title>
          <Sign kind={mark.kind} x={left + scale.x(mark.on)} y={y} />
        </g>
      ))}
      {isTold && <LastWord mark={marks.at(-1)} scale={scale} y={y} />}
    </g>
  );
}

/** How it stands at the end of the line is said beside it. */
function LastWord({ mark, scale, y }: { mark: TimelineMark | undefined; scale: TimeScale; y: number }) {
  if (!mark) return null;
  return (
    <text className="last-word" x={left + scale.x(mark.on) + 12} y={y + 4}>
      {mark.says}
    </text>
  );
}

function Sign({ kind, x, y }: { kind: TimelineMark['kind']; x: number; y: number }) {
  switch (kind) {
    case 'treatment':
      return <rect x={x - 3} y={y - 7} width={6} height={14} rx={1} />;
    case 'operation':
      return <path d={`M${x} ${y - 8}l7 8-7 8-7-8z`} />;
    case 'good news':
      return <circle cx={x} cy={y} r={5.5} />;
    case 'bad news':
      return <path d={`M${x - 6} ${y + 6}h12l-6-12z`} />;
    case 'death':
      return <path d={`M${x - 6} ${y - 6}l12 12m0-12-12 12`} />;
    case 'contact':
      return <line x1={x} x2={x} y1={y - 5} y2={y + 5} />;
  }
}

/** The same in words, for whoever does not see the drawing and for whoever wants the dates. */
function TimelineInWords({ marks }: { marks: TimelineMark[] }) {
  return (
    <details>
      <summary>The timeline in words</summary>
      <ol className="plain">
        {marks.map((mark) => (
          <li key={`${mark.on} ${mark.lane} ${mark.says}`}>
            <span className="when">{shortDate(mark.on)}</span> {mark.says}
          </li>
        ))}
      </ol>
    </details>
  );
}

function lanesOf(marks: TimelineMark[]): string[] {
  const treatment = marks.filter(({ kind }) => kind === 'treatment').map(({ lane }) => lane);
  const present = new Set(marks.map(({ lane }) => lane));
  return [...new Set(treatment), ...['Surgery', 'Course', 'Follow-up'].filter((lane) => present.has(lane))];
}

function summaryOf(marks: TimelineMark[]): string {
  const of = (kind: TimelineMark['kind']) => marks.filter((mark) => mark.kind === kind);
  const told = [...of('operation'), ...of('good news'), ...of('bad news'), ...of('death')];
  const parts = told.map((mark) => `${mark.says} ${shortDate(mark.on)}`);
  return [`${of('treatment').length} courses of treatment`, ...parts].join('; ');
}
