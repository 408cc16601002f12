import type { OtherEntry } from '@/lib/crf/context';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { lesionOrgans, lobes, sides } from '../codelists/anatomy';

/** A lesion of the log at diagnosis. */
export interface Lesion {
  number: string;
  organ: string | null;
  side: string | null;
  lobe: string | null;
  isTarget: boolean;
  /** Longest diameter at diagnosis in mm, of a node the short axis. */
  mm: number | null;
}

/** The lesions that the child's metastases form numbers, in its order. */
export function loggedLesions(staging: readonly OtherEntry[] = []): Lesion[] {
  return (staging[0]?.groups.lesions ?? []).flatMap((row) => {
    const number = asText(row.tulnkid);
    return number === null ? [] : [{ number, ...placeIn(row), ...sizeIn(row) }];
  });
}

/** The lesion of this number, or undefined when the log has none. */
export function lesionOf(number: string | null, staging: readonly OtherEntry[] = []): Lesion | undefined {
  return number === null ? undefined : loggedLesions(staging).find((lesion) => lesion.number === number);
}

/** Where a lesion lies, in words: "Lung, left lower lobe", "Bone, right"; null while nothing is known. */
export function lesionInWords({ organ, side, lobe }: Lesion): string | null {
  const exactly = wordsOf(lobes, lobe) ?? wordsOf(sides, side);
  const parts = [wordsOf(lesionOrgans, organ), exactly?.toLowerCase()].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : null;
}

function placeIn({ tuloc, tulat, tulobe }: Answers): Pick<Lesion, 'organ' | 'side' | 'lobe'> {
  return { organ: asText(tuloc), side: asText(tulat), lobe: asText(tulobe) };
}

function sizeIn({ tutype, trdiam }: Answers): Pick<Lesion, 'isTarget' | 'mm'> {
  return { isTarget: tutype === 'TARGET', mm: asNumber(trdiam) };
}

function wordsOf(options: Readonly<Record<string, string>>, code: string | null): string | undefined {
  return code !== null && Object.hasOwn(options, code) ? options[code] : undefined;
}
