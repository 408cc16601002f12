import 'server-only';

/** Why something did not happen: `kind` for the program, `says` for the person. */
export interface Problem {
  kind: string;
  says: string;
}

/** What a verb answers. Expected refusals are values; only surprises are thrown. */
export type Outcome<Done extends object = object, P extends Problem = Problem> =
  | ({ ok: true } & Done)
  | { ok: false; problem: P };

/** What stops an action before, or instead of, the verb's own answer. */
export type ActionProblem =
  | { kind: 'signed out'; says: string }
  | { kind: 'not allowed'; says: string }
  | { kind: 'not found'; says: string }
  | { kind: 'refused'; says: string }
  | { kind: 'not understood'; says: string; fields: Record<string, string> }
  | { kind: 'failed'; says: string; incident: string };
