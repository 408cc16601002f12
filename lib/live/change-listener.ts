import 'server-only';
import { Client } from 'pg';
import { describeError } from '@/lib/describe-error';
import { log } from '@/lib/log';

/** The channel of db/sql/8-tell-changes.sql. */
const channel = 'casebook_changes';
const longestWaitMs = 10_000;
/** A connection that a router dropped without a word is noticed by asking. */
const askEveryMs = 20_000;
const patienceMs = 10_000;

/** Who wants to know. */
export interface Subscriber {
  /** Something was saved, by whichever instance. */
  changed(): void;
  /** From now on every save is told of; of what was saved before, since the connection was lost or not there yet, nothing is known. */
  listening(): void;
}

/**
 * Hears from PostgreSQL that something was saved. One connection for all subscribers, there from the first to the last of them;
 * when it is lost it is made again, by itself, for as long as it takes.
 */
export class ChangeListener {
  private readonly subscribers = new Set<Subscriber>();
  private client: Client | null = null;
  private isListening = false;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly url: string) {}

  /** Tells the subscriber until the function that comes back is called. */
  subscribe(subscriber: Subscriber): () => void {
    this.subscribers.add(subscriber);
    if (this.isListening) subscriber.listening();
    else if (this.subscribers.size === 1) void this.connect();
    return () => {
      if (this.subscribers.delete(subscriber) && this.subscribers.size === 0) this.rest();
    };
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'casebook changes',
      keepAlive: true,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
    });
    this.client = client;
    client.on('notification', () => this.tell('changed'));
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, new Error('The connection was closed.')));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      this.lose(client, error);
    }
    if (this.client === client) this.begin(client);
  }

  private begin(client: Client): void {
    this.isListening = true;
    this.failures = 0;
    this.timer = setInterval(() => {
      client.query('select').catch((error) => this.lose(client, error));
    }, askEveryMs);
    this.tell('listening');
  }

  /** Of a connection that was given up already nothing more is told. */
  private lose(client: Client, error: unknown): void {
    if (this.client !== client) return;
    if (this.failures === 0) log().warn({ error: describeError(error) }, 'changes are not heard: connecting again');
    this.give(client);
    const wait = Math.min(longestWaitMs, 250 * 2 ** this.failures);
    this.failures += 1;
    // Not all instances at the same moment.
    this.timer = setTimeout(() => void this.connect(), wait * (0.5 + Math.random() / 2));
  }

  private rest(): void {
    this.failures = 0;
    clearTimeout(this.timer);
    if (this.client) this.give(this.client);
  }

  private give(client: Client): void {
    clearInterval(this.timer);
    this.client = null;
    this.isListening = false;
    client.end().catch(() => undefined);
  }

  private tell(what: keyof Subscriber): void {
    for (const subscriber of [...this.subscribers]) subscriber[what]();
  }
}

const shared = globalThis as typeof globalThis & { casebookChanges?: ChangeListener };

/** The process's listener, on the application's own database. */
export function changes(): ChangeListener {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start the application with `npm start`.');
  shared.casebookChanges ??= new ChangeListener(url);
  return shared.casebookChanges;
}
