import { describe, expect, it } from 'vitest';
import { formByCode } from '@/study/forms';
import { formFacts, savingFacts, setApart } from './case-words';
import { casebookFacts } from './casebook-case-words';

function form(code: string) {
  const found = formByCode(code);
  if (!found) throw new Error(`There is no form ${code}.`);
  return found;
}

describe('a situation on a form in words', () => {
  it('has labels, words of codes, dates and units', () => {
    const answers = { cycdone: 'GIVEN', cycstdat: '2009-02-20', wtused: 30, delayres: null };
    expect(formFacts(form('CYC'), undefined, { answers, event: 'MTX1', today: '2009-03-01' })).toEqual([
      'Cycle given = Given',
      'Day 1 = 20 Feb 2009',
      'Weight used for dosing = 30.0 kg',
      'Main reason for delay = not answered',
      'Event = HD-methotrexate 1',
      'Today = 1 Mar 2009',
    ]);
  });

  it('shows a number that is finer than the form keeps as it is', () => {
    const [fact] = formFacts(form('CYC'), 'exposures', { answers: { excumm2: 375.3 } });
    expect(fact).toBe('Cumulative dose per m² including this = 375.3 mg/m²');
  });

  it('names the form around a row, the other rows, and which of them is meant', () => {
    const rows = [{ extrt: 'CISPLATIN' }, { extrt: 'DOXORUBICIN' }];
    const situation = { answers: { extrt: 'DOXORUBICIN' }, rows, index: 1, parent: { cyccode: 'AP1' } };
    expect(formFacts(form('CYC'), 'exposures', situation)).toEqual([
      'Drug = Doxorubicin',
      'Drug 1 (Drug = Cisplatin)',
      'Drug 2 (Drug = Doxorubicin)',
      'The drug in question = number 2',
      'On the form around it, Planned cycle = Cisplatin + doxorubicin 1',
    ]);
  });

  it('tells other entries, what refers to them, and what is known of the child', () => {
    const facts = formFacts(form('LAK'), undefined, {
      answers: { lakil2: 'IL2-0' },
      entries: { IL2: [{ answers: { il2done: 'PARTIAL' }, event: 'IL2_1', status: 'draft' }] },
      landmarks: { bornIn: '1995-08', diedOn: null, sex: 'F' },
    });
    expect(facts).toEqual([
      'Linked IL-2 course = Interleukin-2 course 1',
      'Interleukin-2 course, IL-2 course 1, draft (Course given = Partly)',
      'Born in = Aug 1995',
      'Died on = not known',
      'Sex = Female',
    ]);
  });

  it('tells what is missing, and the lists of the site', () => {
    const facts = formFacts(form('PATH'), undefined, {
      answers: {},
      missing: { margr: 'NOT_DONE' },
      lists: { approvals: [{ document: 'protocol', from: '2001-01-15' }], laboratories: [] },
    });
    expect(facts).toEqual([
      'R status is missing (not done)',
      'Approvals of the site: document protocol, from 15 Jan 2001',
      'Laboratories of the site: none',
    ]);
  });

  it('refuses a field that the form does not have', () => {
    expect(() => formFacts(form('PATH'), undefined, { answers: { nopct: 1 } })).toThrow('names the field nopct');
  });
});

describe('a casebook in words', () => {
  it('has its entries by name, numbered where there are several, and says which one is referred to', () => {
    const facts = casebookFacts({
      entries: [
        { form: 'IL2', event: 'IL2_1', answers: { il2done: 'COMPLETE' } },
        { form: 'IL2', id: 'second', answers: { il2done: 'NOT_GIVEN' } },
        {
          form: 'LAK',
          answers: { lakil2: 'second' },
          missing: { harvdat: 'PENDING' },
          pendingSince: { harvdat: '2009-02-01' },
        },
      ],
      enrolledOn: '2009-01-12',
      lookalikes: [{ in: 'child', entry: 'IL2-1', number: 'MI01-004' }],
    });
    expect(facts).toEqual([
      'Interleukin-2 course 1, IL-2 course 1 (Course given = Complete)',
      'Interleukin-2 course 2 (Course given = Not given)',
      'LAK harvest, culture & reinfusion (Linked IL-2 course = Interleukin-2 course 2; Date of leukapheresis is missing (pending since 1 Feb 2009))',
      'Enrolled on = 12 Jan 2009',
      'Another child with the same birth and biopsy = MI01-004',
    ]);
  });
});

it('tells what is about to be saved', () => {
  const saving = { form: 'DM', landmarks: { consentedOn: null }, changed: ['Year of birth'], reason: null };
  expect(savingFacts(saving)).toEqual([
    'Form = Demographics (privacy-preserving)',
    'Consent signed on = not known',
    'Changed = Year of birth',
    'Reason for the change = none',
  ]);
});

it('sets apart what both cases have in common', () => {
  expect(setApart(['a', 'b', 'c'], ['a', 'd'])).toEqual({ given: ['a'], fires: ['b', 'c'], silent: ['d'] });
});
