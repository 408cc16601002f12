/** What became of something a person typed: the value to store, or a sentence that says what is wrong with it. */
export type Typed = { ok: true; value: string } | { ok: false; problem: string };

export function accept(value: string): Typed {
  return { ok: true, value };
}

export function refuse(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
