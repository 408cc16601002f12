import type { Instrumentation } from 'next';

/** Run once, before the first request. While developing, errors are printed as they are. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  const { logPrintedErrors } = await import('./lib/printed-errors');
  logPrintedErrors();
  const { keepRunningDaily } = await import('./lib/casebook/daily-run');
  keepRunningDaily();
}

/**
 * Whatever a page, a route or an action throws unforeseen goes to the log under the number that the page shows:
 * Next's digest of the error, which the boundary in app/error.tsx is given too.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { reportIncident } = await import('./lib/log');
  const kinds = { render: 'page', route: 'route', action: 'action', proxy: 'route' } as const;
  const place = { where: kinds[context.routeType], route: context.routePath, method: request.method };
  reportIncident(error, place, digestOf(error));
};

function digestOf(error: unknown): string | undefined {
  const digest: unknown = error instanceof Error ? Reflect.get(error, 'digest') : undefined;
  return typeof digest === 'string' ? digest : undefined;
}
