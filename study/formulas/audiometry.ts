import { type Answers, asNumber } from '@/lib/crf/value';
import type { Ear } from './ototoxicity';

/** The ear that a record of audiometry (OF) tells of. */
export function earTested({ aud500, aud1k, aud2k, aud3k, aud4k, aud6k, aud8k, audtymp }: Answers): Ear {
  return {
    thresholds: {
      hz500: asNumber(aud500),
      hz1000: asNumber(aud1k),
      hz2000: asNumber(aud2k),
      hz3000: asNumber(aud3k),
      hz4000: asNumber(aud4k),
      hz6000: asNumber(aud6k),
      hz8000: asNumber(aud8k),
    },
    tympanogramNormal: audtymp === 'Y' || audtymp === 'N' || audtymp === 'U' ? audtymp : null,
  };
}
