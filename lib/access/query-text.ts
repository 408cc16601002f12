/** A parameter of the address that is asked for once; of several the first. */
export function one(sent: string | string[] | undefined): string | undefined {
  return Array.isArray(sent) ? sent[0] : sent;
}
