import 'server-only';
import { reportIncident } from '@/lib/log';
import type { ChangeListener } from './change-listener';
import { endWithProcess } from './end-with-process';
import { Throttle } from './throttle';

/** How often one page is told at most. */
const gapMs = 1000;
/** Proxies close what says nothing for a minute, and who has gone without a word is noticed by writing. */
const heartbeatMs = 20_000;
const longestMs = 60 * 60_000;
/** How soon a browser comes back after the stream has ended. */
const retryMs = 2000;

export interface StreamParts {
  listener: ChangeListener;
  /** Whether who listens still may; asked before each line that is sent. */
  mayListen: () => Promise<boolean>;
  /** Whether something was saved since the page was made that listens. */
  hasMissed: () => Promise<boolean>;
  /** Of the request: aborted when the browser has gone. */
  signal: AbortSignal;
}

/**
 * Server-sent events for one page: `changed` after every save, at most once a second and the last one always. Ends when who listens may no
 * longer, when that cannot be asked, after an hour, and when the process is told to stop; the browser then comes back by itself.
 */
export function changeStream(parts: StreamParts): ReadableStream<Uint8Array> {
  let stream: ChangeStream | undefined;
  return new ReadableStream({
    start(controller) {
      stream = new ChangeStream(parts, controller);
    },
    cancel() {
      stream?.release();
    },
  });
}

class ChangeStream {
  private readonly bytes = new TextEncoder();
  private readonly telling = new Throttle(() => this.sendIfAllowed(changed), gapMs);
  private readonly heartbeat = setInterval(() => void this.sendIfAllowed(() => ': still here'), heartbeatMs);
  private readonly lifetime = setTimeout(() => this.end(), longestMs);
  private readonly unsubscribe: () => void;
  private readonly forget = endWithProcess(() => this.end());
  private hasListened = false;
  private isOver = false;

  constructor(
    private readonly parts: StreamParts,
    private readonly controller: ReadableStreamDefaultController<Uint8Array>,
  ) {
    this.send(`retry: ${retryMs}`);
    this.unsubscribe = parts.listener.subscribe({
      changed: () => this.telling.want(),
      listening: () => void this.catchUp(),
    });
    parts.signal.addEventListener('abort', () => this.end(), { once: true });
    if (parts.signal.aborted) this.end();
  }

  end(): void {
    if (this.isOver) return;
    this.release();
    this.controller.close();
  }

  /** Gives up all that was held for a reader that has gone. */
  release(): void {
    this.isOver = true;
    this.unsubscribe();
    this.forget();
    this.telling.stop();
    clearInterval(this.heartbeat);
    clearTimeout(this.lifetime);
  }

  /** Between the making of the page and now nobody listened for it, nor while the connection was lost. */
  private async catchUp(): Promise<void> {
    const hasMissed = this.hasListened || (await this.parts.hasMissed().catch(() => true));
    this.hasListened = true;
    if (hasMissed) this.telling.want();
  }

  /** Must not throw: it is called by timers. */
  private async sendIfAllowed(words: () => string): Promise<void> {
    try {
      const isAllowed = await this.parts.mayListen();
      if (this.isOver) return;
      if (isAllowed) this.send(words());
      else this.end();
    } catch (error) {
      reportIncident(error, { where: 'route', route: '/analysis/live' });
      this.end();
    }
  }

  private send(words: string): void {
    this.controller.enqueue(this.bytes.encode(`${words}\n\n`));
  }
}

const changed = () => `event: changed\ndata: ${JSON.stringify({ at: new Date().toISOString() })}`;
