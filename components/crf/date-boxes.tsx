'use client';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { parseTypedDate, parseTypedPartialDate } from '@/lib/dates/typed-date';
import { type ControlProps, useInitialText, useSetText } from './control';
import { type DateTexts, endsBox, isWholeDate, joinDate, noDate, splitDate } from './date-text';
import { useScreen } from './screen';

const boxes = ['day', 'month', 'year'] as const;
type Box = (typeof boxes)[number];

interface DateBoxesProps extends ControlProps {
  /** Made of the date and a time, where the field has one. */
  withTime?: boolean;
}

/**
 * Day, month and year. A whole date may be typed or pasted into the first box; / . - and space move on; t is today; u is
 * unknown, where a part may be.
 */
export function DateBoxes({ place, field, id, describedBy, invalid, withTime = false }: DateBoxesProps) {
  const { today } = useScreen().store.context;
  const setText = useSetText(place);
  const initial = String(useInitialText(place));
  const [stood] = useState(() => splitDateTime(initial, withTime));
  const [parts, setParts] = useState<DateTexts>(() => splitDate(stood.date, today));
  const [time, setTime] = useState(stood.time);
  const inputs = useRef<Partial<Record<Box, HTMLInputElement | null>>>({});

  const change = (next: DateTexts, at = time) => {
    setParts(next);
    setTime(at);
    setText([joinDate(next), at.trim()].filter(Boolean).join(' '));
  };
  const moveTo = (box: Box | undefined) => box && inputs.current[box]?.select();

  const type = (box: Box, text: string) => {
    if (/^t$/i.test(text.trim())) return fill(today);
    if (box === 'day' && isWholeDate(text)) return fill(text);
    if (!endsBox(text)) return change({ ...parts, [box]: text });
    change({ ...parts, [box]: text.slice(0, -1) });
    moveTo(boxes[boxes.indexOf(box) + 1]);
  };
  const fill = (text: string) => {
    change(splitDate(text, today));
    moveTo('year');
  };
  /** On leaving, a date that can be read is spread over the boxes as it was understood. */
  const leaving = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.closest('.date-boxes')?.contains(event.relatedTarget)) return;
    const parse = field.kind === 'partialdate' ? parseTypedPartialDate : parseTypedDate;
    const read = parse(joinDate(parts), today);
    if (read.ok) setParts(keepingUnknown(splitDate(read.value, today), parts));
  };
  const backspace = (event: KeyboardEvent, box: Box) => {
    if (event.key !== 'Backspace' || parts[box] !== '') return;
    const before = boxes[boxes.indexOf(box) - 1];
    if (!before) return;
    event.preventDefault();
    moveTo(before);
  };

  return (
    <div className="date-boxes">
      {boxes.map((box, index) => (
        <label key={box}>
          <span>{box.replace(/^./, (letter) => letter.toUpperCase())}</span>
          <input
            ref={(element) => {
              inputs.current[box] = element;
            }}
            id={index === 0 ? id : undefined}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={parts[box]}
            onChange={(event) => type(box, event.target.value)}
            onKeyDown={(event) => backspace(event, box)}
            onBlur={leaving}
            aria-describedby={index === 0 ? describedBy : undefined}
            aria-invalid={invalid || undefined}
          />
        </label>
      ))}
      {withTime && (
        <label>
          <span>Time</span>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={time}
            onChange={(event) => change(parts, event.target.value)}
            aria-invalid={invalid || undefined}
          />
        </label>
      )}
    </div>
  );
}

function splitDateTime(text: string, withTime: boolean): { date: string; time: string } {
  if (!withTime) return { date: text, time: '' };
  const parts = /^(\S+)[T ](\S*)$/.exec(text.trim());
  if (parts) return { date: parts[1] ?? '', time: parts[2] ?? '' };
  return /^\d{1,2}[:.h]\d{2}$/.test(text) ? { date: '', time: text } : { date: text, time: '' };
}

/** "u" stays where the person typed it: an empty box would look forgotten. */
function keepingUnknown(read: DateTexts, typed: DateTexts): DateTexts {
  const keep = (box: Box) => (read[box] === '' && /^u/i.test(typed[box]) ? 'u' : read[box]);
  return typed.day.length > 2 ? read : { ...noDate, day: keep('day'), month: keep('month'), year: read.year };
}
