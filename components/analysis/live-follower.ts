/** How the page stands to the data: as they are, as they were a moment ago, or left alone for good and why. */
export type LiveState = 'starting' | 'live' | 'reconnecting' | LiveEnd;
export type LiveEnd = 'signed out' | 'not allowed' | 'outdated';

/** What came of making the page anew. */
export type Looked = 'looked' | 'failed' | LiveEnd;

export interface FollowerParts {
  /** Opens the stream of events, which says `changed`. */
  open: () => EventSource;
  /** The status with which the server answers who asks for the stream; rejects when nobody answers. */
  askStatus: () => Promise<number>;
  /** Has the page made anew. */
  look: () => Promise<Looked>;
  onState: (state: LiveState) => void;
}

const shortestWaitMs = 2000;
const longestWaitMs = 30_000;
const endings: Record<number, LiveEnd> = { 401: 'signed out', 403: 'not allowed' };

/**
 * Has the page made anew after what was saved, one time after another and never two at once; and once whenever it listens again, because
 * what was said meanwhile was not heard. While it is paused it asks for nothing.
 */
export class LiveFollower {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private isPaused = true;
  private hasEnded = false;
  /** There was a time since the page was made when nobody listened for it. */
  private hasMissed = false;
  private isWanted = false;
  private isLooking = false;

  constructor(private readonly parts: FollowerParts) {}

  start(): void {
    this.isPaused = false;
    if (this.hasMissed && !this.hasEnded) this.parts.onState('reconnecting');
    this.connect();
  }

  pause(): void {
    this.isPaused = true;
    this.hasMissed = true;
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private connect(): void {
    if (this.source || this.hasEnded) return;
    const source = this.parts.open();
    this.source = source;
    source.addEventListener('open', () => this.listen());
    source.addEventListener('changed', () => this.want());
    source.addEventListener('error', () => this.miss(source));
  }

  private listen(): void {
    if (this.hasMissed) this.want();
    else this.parts.onState('live');
    this.hasMissed = false;
  }

  /** The browser comes back by itself when a stream broke off; not when it was refused. */
  private miss(source: EventSource): void {
    if (this.source !== source) return;
    this.hasMissed = true;
    this.parts.onState('reconnecting');
    if (source.readyState !== source.CLOSED) return;
    this.source = null;
    void this.learnWhy();
  }

  private async learnWhy(): Promise<void> {
    const ending = endings[await this.parts.askStatus().catch(() => 0)];
    if (ending) this.end(ending);
    else this.later(() => this.connect());
  }

  private want(): void {
    this.isWanted = true;
    if (!this.isLooking) void this.lookWhileWanted();
  }

  private async lookWhileWanted(): Promise<void> {
    this.isLooking = true;
    let looked: Looked = 'looked';
    while (this.isWanted && looked === 'looked') {
      this.isWanted = false;
      looked = await this.parts.look();
    }
    this.isLooking = false;
    this.take(looked);
  }

  private take(looked: Looked): void {
    if (looked === 'failed') {
      this.parts.onState('reconnecting');
      this.later(() => this.want());
    } else if (looked !== 'looked') this.end(looked);
    else {
      this.failures = 0;
      if (this.source && this.source.readyState === this.source.OPEN) this.parts.onState('live');
    }
  }

  private end(why: LiveEnd): void {
    this.pause();
    this.hasEnded = true;
    this.parts.onState(why);
  }

  private later(act: () => void): void {
    clearTimeout(this.timer);
    if (this.isPaused) return; // when it starts again it looks anyway
    this.timer = setTimeout(act, Math.min(longestWaitMs, shortestWaitMs * 2 ** this.failures));
    this.failures += 1;
  }
}
