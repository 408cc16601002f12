import 'server-only';

/**
 * Does something at once when it is wanted, then no more often than once in `gapMs`, never twice at a time; what is wanted meanwhile is done
 * once afterwards, so that the last wish is never lost.
 */
export class Throttle {
  private isWanted = false;
  private isResting = false;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param act must not throw */
  constructor(
    private readonly act: () => Promise<void>,
    private readonly gapMs: number,
  ) {}

  want(): void {
    this.isWanted = true;
    if (!this.isResting) void this.run();
  }

  /** Nothing is done any more. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    if (this.isStopped) return;
    this.isWanted = false;
    this.isResting = true;
    const rested = new Promise<void>((over) => {
      this.timer = setTimeout(over, this.gapMs);
    });
    await Promise.all([this.act(), rested]);
    this.isResting = false;
    if (this.isWanted) void this.run();
  }
}
