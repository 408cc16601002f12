import { v7 as newId } from 'uuid';
import type { ActionProblem } from '@/lib/access/outcome';
import type { SaveEntryInput } from '@/lib/casebook/entry-input';
import type { Saved, SaveProblem } from '@/lib/casebook/save-entry';
import { Signal } from './signal';

export type ToSave = Omit<SaveEntryInput, 'requestId'>;
export type SaveAnswer = ({ ok: true } & Saved) | { ok: false; problem: SaveProblem | ActionProblem };

/** How saving stands, in kinds; the save bar says it in words. */
export type SaveState =
  | { kind: 'rest' }
  | { kind: 'saving' }
  /** Will be sent again by itself: the network is gone, or the server failed. */
  | { kind: 'waiting'; says: string }
  | { kind: 'refused'; says: string; signedOut: boolean };

interface Attempt {
  of: string;
  requestId: string;
  content: ToSave;
}

interface SavingParts {
  send: (input: SaveEntryInput) => Promise<SaveAnswer>;
  onSaved: (saved: Saved, sent: ToSave) => void;
  onProblem: (problem: SaveProblem, sent: ToSave) => void;
  /** An attempt of an earlier opening of this page, whose answer never came. */
  earlier?: { of: string; requestId: string };
  /** Whether a thrown error means that the application was renewed under the page. */
  isOutdated: (error: unknown) => boolean;
}

const RETRY_AFTER_SECONDS = [2, 5, 10, 20, 30];
const MOST_SERVER_FAILURES = 3;

/**
 * Sends an entry until it is answered. The same content always carries the same request id, so that a double click, a
 * resend after a lost answer and a retry make one entry.
 */
export class Saving {
  readonly state = new Signal<SaveState>({ kind: 'rest' });
  /** Sent, and not yet answered. */
  private pending: Attempt | null = null;
  private isSending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retries = 0;
  private failures = 0;

  constructor(private readonly parts: SavingParts) {}

  /** What is on its way, for the copy on this computer. */
  get attempt(): { of: string; requestId: string } | undefined {
    return this.pending ? { of: this.pending.of, requestId: this.pending.requestId } : this.parts.earlier;
  }

  /**
   * Saves what `make` gives. An attempt that is still unanswered is settled first, for the version may have moved with it.
   * True when it was answered with yes.
   */
  async save(make: () => ToSave): Promise<boolean> {
    if (this.isSending) return false;
    this.failures = 0;
    const unanswered = this.pending;
    if (unanswered && unanswered.of !== fingerprint(make()) && !(await this.deliver(unanswered))) return false;
    return this.deliver(this.attemptFor(make()));
  }

  /** Sends again what is waiting: the network is back, the person signed in again. */
  retry = (): void => {
    if (this.pending && !this.isSending) void this.deliver(this.pending);
  };

  stop(): void {
    clearTimeout(this.timer);
  }

  private attemptFor(content: ToSave): Attempt {
    const of = fingerprint(content);
    if (this.pending?.of === of) return this.pending;
    const requestId = this.parts.earlier?.of === of ? this.parts.earlier.requestId : newId();
    return { of, requestId, content };
  }

  private async deliver(attempt: Attempt): Promise<boolean> {
    this.pending = attempt;
    this.isSending = true;
    this.state.set({ kind: 'saving' });
    clearTimeout(this.timer);
    try {
      const answer = await this.parts.send({ ...attempt.content, requestId: attempt.requestId });
      return this.take(answer, attempt);
    } catch (error) {
      this.lose(error);
      return false;
    } finally {
      this.isSending = false;
    }
  }

  private take(answer: SaveAnswer, { content }: Attempt): boolean {
    if (answer.ok) {
      this.settle({ kind: 'rest' });
      this.parts.onSaved(answer, content);
      return true;
    }
    const { problem } = answer;
    if (problem.kind === 'failed') {
      this.failures += 1;
      if (this.failures < MOST_SERVER_FAILURES) this.wait(problem.says);
      else this.settle({ kind: 'refused', says: problem.says, signedOut: false });
    } else if (problem.kind === 'conflict' || problem.kind === 'not storable' || problem.kind === 'reason needed') {
      const details = problem.kind === 'not storable' ? problem.problems.map(({ says }) => says) : [];
      this.settle({ kind: 'refused', says: [problem.says, ...details].join(' '), signedOut: false });
      this.parts.onProblem(problem, content);
    } else {
      this.settle({ kind: 'refused', says: problem.says, signedOut: problem.kind === 'signed out' });
    }
    return false;
  }

  private settle(state: SaveState): void {
    this.pending = null;
    this.retries = 0;
    this.state.set(state);
  }

  private lose(error: unknown): void {
    if (this.parts.isOutdated(error)) {
      const says =
        'Casebook was renewed while this page was open. Reload the page: what you typed is kept and comes back.';
      this.settle({ kind: 'refused', says, signedOut: false });
    } else {
      this.wait('Saved on this computer, waiting for the network.');
    }
  }

  private wait(says: string): void {
    const seconds = RETRY_AFTER_SECONDS[Math.min(this.retries, RETRY_AFTER_SECONDS.length - 1)] ?? 0;
    this.retries += 1;
    this.state.set({ kind: 'waiting', says });
    this.timer = setTimeout(this.retry, seconds * 1000);
  }
}

function fingerprint(content: ToSave): string {
  return JSON.stringify(content);
}
