import { z } from 'zod';

/** A parameter of the address that is asked for once; of several the first. */
export function one(sent: string | string[] | undefined): string | undefined {
  return Array.isArray(sent) ? sent[0] : sent;
}

/** A part of a page's address as it was before it was written into it; what was never written so stays as it is. */
export function addressPart(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // half an escape: names nothing, and is looked up as nothing
  }
}

/** A parameter of the address as a schema reads it; of several the first. */
export const parameter = <Read extends z.ZodType>(schema: Read) =>
  z.preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), schema);
