import 'server-only';

const ends = new Set<() => void>();
const signals = ['SIGTERM', 'SIGINT'] as const;
let isStopping = false;

/**
 * Has something that would go on for ever ended when the process is told to stop: the server waits for every answer to be complete, and
 * a stream of events never is. What begins after that ends at once. Returns what is called when it has ended by itself.
 */
export function endWithProcess(end: () => void): () => void {
  if (isStopping) queueMicrotask(end);
  // Only while there is something to end: a program that listens to a signal is no longer ended by it.
  if (ends.size === 0) for (const signal of signals) process.on(signal, endAll);
  ends.add(end);
  return () => {
    if (ends.delete(end) && ends.size === 0) for (const signal of signals) process.off(signal, endAll);
  };
}

function endAll(): void {
  isStopping = true;
  for (const end of [...ends]) end();
}
