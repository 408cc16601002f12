import { expect, it } from 'vitest';
import { saveEntryInput } from '@/lib/casebook/entry-input';
import { createSiteInput } from './create-site';
import { deactivatePersonInput } from './deactivate-person';
import { personInput } from './invite-person';

const invisible = 'Anna\0Rossi';

it('refuses with a sentence what the database cannot hold, wherever people type', () => {
  const person = personInput.safeParse({ email: 'anna@hospital.example', displayName: invisible });
  const site = createSiteInput.safeParse({ code: 'MI04', name: invisible, timeZone: 'Europe/Rome' });
  const why = deactivatePersonInput.safeParse({ personId: '0190aaaa-0000-7000-8000-000000000000', why: invisible });
  const reason = saveEntryInput.shape.reason.safeParse({ code: 'OTHER', text: invisible });
  for (const { error } of [person, site, why, reason]) {
    expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining('invisible character')]);
  }
});

it('takes every letter that has one', () => {
  expect(personInput.parse({ email: 'a@b.example', displayName: ' Zoë Ó Briain 𝒜 <b> ' }).displayName).toBe(
    'Zoë Ó Briain 𝒜 <b>',
  );
});
