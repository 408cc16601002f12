import type { ActionProblem } from '@/lib/access/outcome';

const statuses: Record<ActionProblem['kind'], number> = {
  'signed out': 401,
  'not allowed': 403,
  'not found': 404,
  refused: 409,
  'not understood': 400,
  failed: 500,
};

/** What the browser is told instead of an answer. */
export function refusalAnswer(problem: ActionProblem): Response {
  return Response.json({ says: problem.says }, { status: statuses[problem.kind] });
}
