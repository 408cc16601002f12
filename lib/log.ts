import { randomInt } from 'node:crypto';
import pino, { type Logger } from 'pino';
import { describeError } from '@/lib/describe-error';

const shared = globalThis as typeof globalThis & { casebookLog?: Logger };

/** The application's log: one JSON object a line, to the standard output and, where LOG_FILE names one, to that file. */
export function log(): Logger {
  shared.casebookLog ??= openLog();
  return shared.casebookLog;
}

/** What is known of a failure, besides the error itself. Never a value someone typed, nor an address with one in it. */
export interface IncidentPlace {
  where: 'page' | 'action' | 'route' | 'daily checks' | 'export of the audit trail';
  /** The route's pattern, such as /participants/[participant]: the participant's number stays out of the log. */
  route?: string;
  method?: string;
}

/**
 * Writes a failure to the log and returns its incident number, which is what the person is shown.
 * Where Next has numbered the failure already (its digest), that number is kept.
 */
export function reportIncident(error: unknown, place: IncidentPlace, known?: string): string {
  const incident = known ?? newIncident();
  log().error({ incident, ...place, error: describeError(error) }, 'failed');
  return incident;
}

/** A failure that happened in a browser: its kind and its places in the scripts; its message may quote what was typed. */
export function reportBrowserError(failure: { name: string; stack: string }): string {
  const incident = newIncident();
  const places = failure.stack.match(/\/_next\/[\w./-]+:\d+:\d+/g) ?? [];
  const error = { name: failure.name.replaceAll(/[^\w ]/g, ''), stack: places.slice(0, 12) };
  log().error({ incident, where: 'browser', error }, 'failed');
  return incident;
}

/** Eight digits: short enough to be told on the telephone. */
function newIncident(): string {
  return String(randomInt(10_000_000, 100_000_000));
}

function openLog(): Logger {
  const options = { base: undefined, timestamp: pino.stdTimeFunctions.isoTime, level: process.env.LOG_LEVEL || 'info' };
  const file = process.env.LOG_FILE;
  const streams = [{ stream: pino.destination({ dest: 1, sync: true }) }];
  if (file) streams.push({ stream: pino.destination({ dest: file, sync: true, mkdir: true }) });
  return pino(options, pino.multistream(streams));
}
