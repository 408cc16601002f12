/** An error as the log keeps it: enough to find the fault, and nothing that a person typed or a child's record holds. */
export interface DescribedError {
  name: string;
  message?: string;
  /** PostgreSQL's own account, without the values it quotes. */
  sqlState?: string;
  constraint?: string;
  table?: string;
  column?: string;
  sql?: string;
  stack: string[];
  cause?: DescribedError;
}

const deepest = 3;

/** Describes an error for the log. Messages that may quote data (SQL, parsers) are left out; the place in the code stays. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const described: DescribedError = { name: error.name, stack: placesOf(error) };
  if (!quotesData(error)) described.message = error.message;
  Object.assign(described, sqlPartsOf(error));
  if (error.cause !== undefined && depth < deepest) described.cause = describeError(error.cause, depth + 1);
  return described;
}

/** What PostgreSQL, drizzle, JSON and zod say repeats the values they were given. */
function quotesData(error: Error): boolean {
  const quoting = ['DrizzleQueryError', 'DatabaseError', 'ZodError', 'SyntaxError', 'RangeError'];
  return (
    quoting.includes(error.name) || quoting.includes(error.constructor.name) || textAt(error, 'query') !== undefined
  );
}

function sqlPartsOf(error: Error): Partial<DescribedError> {
  const parts = {
    sqlState: textAt(error, 'code'),
    constraint: textAt(error, 'constraint'),
    table: textAt(error, 'table'),
    column: textAt(error, 'column'),
    sql: textAt(error, 'query'),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function textAt(error: Error, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}

/** The lines that name a place in the code; the head of a stack repeats the message. */
function placesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at /.test(line)).slice(0, 12);
}
