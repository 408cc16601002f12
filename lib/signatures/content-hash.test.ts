import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalContent, entryHash, type Signable, signatureHash } from './content-hash';

const row = (id: string, answers: object = { mhterm: 'Asthma', mhongo: 'Y' }) => ({
  id,
  answers: { ...answers },
  missing: {},
});

const entry: Signable = {
  id: '01a21a26-afc2-731c-9ee0-c101d5d097c3',
  ...{ event: 'SCR', form: 'MH', repeat: 1 },
  content: {
    answers: { mhyn: 'Y', allergy: null, weight: 40.5, sites: ['B', 'A'] },
    missing: { allergy: 'UNKNOWN' },
    groups: { conditions: [row('r2'), row('r1', { mhterm: 'Caffè' })], medicines: [] },
  },
};
const changedTo = (content: object): Signable => ({
  ...entry,
  content: { ...entry.content, ...content } as Signable['content'],
});
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('what a signature stands on', () => {
  it('P11-70 is one text that anybody can write down again, and its SHA-256', () => {
    const text =
      '{"answers":{"mhyn":"Y","sites":["B","A"],"weight":40.5},"entry":"01a21a26-afc2-731c-9ee0-c101d5d097c3","event":"SCR","form":"MH",' +
      '"groups":{"conditions":[{"answers":{"mhongo":"Y","mhterm":"Asthma"},"id":"r2","missing":{}},' +
      '{"answers":{"mhterm":"Caffè"},"id":"r1","missing":{}}]},"missing":{"allergy":"UNKNOWN"},"repeat":1}';
    expect(canonicalContent(entry)).toBe(text);
    expect(entryHash(entry)).toBe(sha256(text));
  });

  it('does not depend on the order in which answers are read, nor on fields that came later and are empty', () => {
    const answers = { later: null, sites: ['B', 'A'], weight: 40.5, mhyn: 'Y' };
    expect(entryHash(changedTo({ answers }))).toBe(entryHash(entry));
  });

  it('P11-70 differs with any answer, reason, row, order of rows, and place', () => {
    const others: Signable[] = [
      changedTo({ answers: { ...entry.content?.answers, weight: 40.6 } }),
      changedTo({ answers: { ...entry.content?.answers, sites: ['A', 'B'] } }),
      changedTo({ answers: { ...entry.content?.answers, weight: null } }),
      changedTo({ missing: { allergy: 'NOT_DONE' } }),
      changedTo({ groups: { conditions: [row('r2')] } }),
      changedTo({ groups: { conditions: [...(entry.content?.groups.conditions ?? [])].reverse() } }),
      { ...entry, id: '01a21a26-afc2-731c-9ee0-c101d5d097c4' },
      { ...entry, event: 'MTX1' },
      { ...entry, repeat: 2 },
    ];
    const hashes = [entry, ...others].map(entryHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('leaves out what the review itself writes', () => {
    expect(entryHash(changedTo({ answers: { ...entry.content?.answers, eossign: '2012-05-14T10:30' } }))).toBe(
      entryHash(entry),
    );
  });

  it('is of a whole signature the SHA-256 of its forms’ hashes, one in a line, in the order of their ids', () => {
    const forms = [
      { entryId: 'b', contentHash: 'second' },
      { entryId: 'a', contentHash: 'first' },
    ];
    expect(signatureHash(forms)).toBe(sha256('first\nsecond'));
  });
});
