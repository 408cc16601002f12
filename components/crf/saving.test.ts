import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveEntryInput } from '@/lib/casebook/entry-input';
import { type SaveAnswer, Saving, type ToSave } from './saving';

const place = { participant: 'MI01-004', event: 'MTX1', form: 'CYC', repeat: 1 };
const entry = (weight: string, version = 0): ToSave => ({
  ...place,
  version,
  intent: 'draft',
  typed: { texts: { wtused: weight }, missing: {}, groups: {} },
});
const content = { answers: {}, missing: {}, groups: {} };
const yes: SaveAnswer = {
  ok: true,
  entryId: 'e',
  version: 1,
  status: 'draft',
  held: false,
  savedAt: '2026-11-23T10:42:00Z',
  content,
  findings: [],
  standing: [],
  cleared: [],
};

let answers: (SaveAnswer | Error)[];
let sent: SaveEntryInput[];
const onSaved = vi.fn();
const onProblem = vi.fn();

function saving(earlier?: { of: string; requestId: string }) {
  const send = async (input: SaveEntryInput) => {
    sent.push(input);
    const answer = answers.shift() ?? yes;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return new Saving({ send, onSaved, onProblem, earlier, isOutdated: (error) => String(error).includes('renewed') });
}

beforeEach(() => {
  vi.useFakeTimers();
  [answers, sent] = [[], []];
  onSaved.mockClear();
  onProblem.mockClear();
});
afterEach(() => void vi.useRealTimers());

describe('saving', () => {
  it('sends a double click once', async () => {
    const it = saving();
    await Promise.all([it.save(() => entry('31')), it.save(() => entry('31'))]);
    expect(sent).toHaveLength(1);
    expect(it.state.get()).toEqual({ kind: 'rest' });
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('waits for a lost network and sends the same under the same id', async () => {
    answers = [new TypeError('Failed to fetch'), new TypeError('Failed to fetch')];
    const it = saving();
    expect(await it.save(() => entry('31'))).toBe(false);
    expect(it.state.get()).toEqual({ kind: 'waiting', says: 'Saved on this computer, waiting for the network.' });
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1);
    expect(it.state.get()).toEqual({ kind: 'rest' });
  });

  it('settles what is unanswered before it sends what was typed meanwhile', async () => {
    answers = [new TypeError('Failed to fetch')];
    const it = saving();
    await it.save(() => entry('31'));
    let version = 0;
    onSaved.mockImplementationOnce(() => {
      version = 1;
    });
    expect(await it.save(() => entry('32', version))).toBe(true);
    expect(sent.map(({ typed, version: on }) => [typed.texts.wtused, on])).toEqual([
      ['31', 0],
      ['31', 0],
      ['32', 1],
    ]);
    expect(sent[0]?.requestId).toBe(sent[1]?.requestId);
    expect(sent[2]?.requestId).not.toBe(sent[0]?.requestId);
  });

  it('carries on an attempt of an earlier opening of the page under its id', async () => {
    const of = JSON.stringify(entry('31'));
    const it = saving({ of, requestId: '0190a000-0000-7000-8000-000000000001' });
    await it.save(() => entry('31'));
    await it.save(() => entry('32', 1));
    expect(sent[0]?.requestId).toBe('0190a000-0000-7000-8000-000000000001');
    expect(sent[1]?.requestId).not.toBe(sent[0]?.requestId);
  });

  it('tries a failing server three times, then says so and waits for the person', async () => {
    const failed: SaveAnswer = { ok: false, problem: { kind: 'failed', says: 'Incident 7.', incident: '7' } };
    answers = [failed, failed, failed];
    const it = saving();
    await it.save(() => entry('31'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(3);
    expect(it.state.get()).toEqual({ kind: 'refused', says: 'Incident 7.', signedOut: false });
  });

  it('tells a sign-in that has ended, and an application that was renewed', async () => {
    answers = [{ ok: false, problem: { kind: 'signed out', says: 'You were signed out.' } }, new Error('renewed')];
    const it = saving();
    await it.save(() => entry('31'));
    expect(it.state.get()).toEqual({ kind: 'refused', says: 'You were signed out.', signedOut: true });
    await it.save(() => entry('31'));
    expect(it.state.get()).toMatchObject({ kind: 'refused', signedOut: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(2);
  });

  it('hands a conflict over with what was sent', async () => {
    const problem = {
      kind: 'conflict' as const,
      says: 'Bruno saved this form.',
      by: 'Bruno',
      at: '2026-11-23T10:42:00Z',
      version: 2,
      status: 'draft' as const,
      held: false,
      free: null,
      theirs: content,
    };
    answers = [{ ok: false, problem }];
    await saving().save(() => entry('31', 1));
    expect(onProblem).toHaveBeenCalledWith(problem, entry('31', 1));
  });
});
