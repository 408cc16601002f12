import { types } from 'node:util';
import { describeError } from './describe-error';
import { log } from './log';

/**
 * Next prints whatever was thrown, with the values of a failed query in it. What it prints goes to the log without them;
 * what has a digest is there already, under its incident number.
 */
export function logPrintedErrors(): void {
  const print = console.error;
  console.error = (...parts: unknown[]) => {
    const errors = parts.filter((part) => types.isNativeError(part));
    if (errors.length === 0) return print(...parts);
    for (const error of errors.filter((each) => !('digest' in each))) {
      log().error({ error: describeError(error) }, 'printed');
    }
  };
}
