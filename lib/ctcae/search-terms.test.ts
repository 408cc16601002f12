import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { searchTerms } from './search-terms';
import { synonyms } from './synonyms';
import { italianSynonyms } from './synonyms-italian';
import { synonymsOfOrgans } from './synonyms-of-organs';
import { type CtcaeTerm, isCtcaeTerm, termList } from './terms';

const codes = (typed: string, limit?: number) => searchTerms(typed, limit).map(({ code }) => code);

/** What is typed, and the term that must come first. */
const first: [string, CtcaeTerm][] = [
  ['thrombocytopenia', 'Platelet count decreased'],
  ['low platelets', 'Platelet count decreased'],
  ['platelets low', 'Platelet count decreased'],
  ['plt', 'Platelet count decreased'],
  ['neutropenia', 'Neutrophil count decreased'],
  ['fever neutropenia', 'Febrile neutropenia'],
  ['neutropenia fever', 'Febrile neutropenia'],
  ['FN', 'Febrile neutropenia'],
  ['febr neu', 'Febrile neutropenia'],
  ['leucopenia', 'White blood cell decreased'],
  ['leukopenia', 'White blood cell decreased'],
  ['anaemia', 'Anemia'],
  ['anemia', 'Anemia'],
  ['haemoglobin', 'Anemia'],
  ['ALT', 'Alanine aminotransferase increased'],
  ['gpt', 'Alanine aminotransferase increased'],
  ['GOT', 'Aspartate aminotransferase increased'],
  ['gamma gt', 'GGT increased'],
  ['LDH', 'Blood lactate dehydrogenase increased'],
  ['jaundice', 'Blood bilirubin increased'],
  ['bilirubin', 'Blood bilirubin increased'],
  ['creatinine', 'Creatinine increased'],
  ['kidney failure', 'Acute kidney injury'],
  ['renal failure', 'Acute kidney injury'],
  ['aki', 'Acute kidney injury'],
  ['Fanconi', 'Renal and urinary disorders - Other, specify'],
  ['tubulopathy', 'Renal and urinary disorders - Other, specify'],
  ['haemorrhagic cystitis', 'Cystitis noninfective'],
  ['blood in urine', 'Hematuria'],
  ['haematuria', 'Hematuria'],
  ['kidney stone', 'Renal calculi'],
  ['low potassium', 'Hypokalemia'],
  ['hypokalaemia', 'Hypokalemia'],
  ['low sodium', 'Hyponatremia'],
  ['hyponatraemia', 'Hyponatremia'],
  ['low magnesium', 'Hypomagnesemia'],
  ['low phosphate', 'Hypophosphatemia'],
  ['low calcium', 'Hypocalcemia'],
  ['high blood sugar', 'Hyperglycemia'],
  ['albumin', 'Hypoalbuminemia'],
  ['stomatitis', 'Mucositis oral'],
  ['mouth sores', 'Mucositis oral'],
  ['mucositis', 'Mucositis oral'],
  ['throwing up', 'Vomiting'],
  ['vom', 'Vomiting'],
  ['diarrhoea', 'Diarrhea'],
  ['diarrhea', 'Diarrhea'],
  ['loss of appetite', 'Anorexia'],
  ['weight gain', 'Weight gain'],
  ['tummy ache', 'Abdominal pain'],
  ['neutropenic colitis', 'Typhlitis'],
  ['oesophagitis', 'Esophagitis'],
  ['faecal incontinence', 'Fecal incontinence'],
  ['stomach bleeding', 'Gastric hemorrhage'],
  ['high temperature', 'Fever'],
  ['pyrexia', 'Fever'],
  ['fev', 'Fever'],
  ['chills', 'Chills'],
  ['rigors', 'Chills'],
  ['IL-2 flu', 'Flu like symptoms'],
  ['tired', 'Fatigue'],
  ['capillary leak', 'Capillary leak syndrome'],
  ['vascular leak', 'Capillary leak syndrome'],
  ['infusion reaction', 'Infusion related reaction'],
  ['allergy', 'Allergic reaction'],
  ['low blood pressure', 'Hypotension'],
  ['high blood pressure', 'Hypertension'],
  ['clot', 'Thromboembolic event'],
  ['blood clots', 'Thromboembolic event'],
  ['thrombosis', 'Thromboembolic event'],
  ['pulmonary embolism', 'Thromboembolic event'],
  ['LVEF', 'Ejection fraction decreased'],
  ['heart failure', 'Heart failure'],
  ['qtc', 'Electrocardiogram QT corrected interval prolonged'],
  ['hearing loss', 'Hearing impaired'],
  ['ototoxicity', 'Hearing impaired'],
  ['ringing in the ears', 'Tinnitus'],
  ['numbness', 'Peripheral sensory neuropathy'],
  ['seizure', 'Seizure'],
  ['fit', 'Seizure'],
  ['convulsions', 'Seizure'],
  ['ifosfamide encephalopathy', 'Encephalopathy'],
  ['PRES', 'Reversible posterior leukoencephalopathy syndrome'],
  ['sepsis', 'Sepsis'],
  ['septicaemia', 'Sepsis'],
  ['catheter infection', 'Catheter related infection'],
  ['line infection', 'Catheter related infection'],
  ['pneumonia', 'Lung infection'],
  ['zoster', 'Shingles'],
  ['prosthesis infection', 'Device related infection'],
  ['hair loss', 'Alopecia'],
  ['loss of hair', 'Alopecia'],
  ['rash', 'Rash maculo-papular'],
  ['maculopapular', 'Rash maculo-papular'],
  ['itching', 'Pruritus'],
  ['hives', 'Urticaria'],
  ['hand foot syndrome', 'Palmar-plantar erythrodysesthesia syndrome'],
  ['air leak', 'Pneumothorax'],
  ['shortness of breath', 'Dyspnea'],
  ['dyspnoea', 'Dyspnea'],
  ['nose bleed', 'Epistaxis'],
  ['wound', 'Wound complication'],
  ['wound infection', 'Wound infection'],
  ['leg pain', 'Pain in extremity'],
  ['swollen leg', 'Edema limbs'],
  ['phantom limb', 'Phantom pain'],
  ['second cancer', 'Treatment related secondary malignancy'],
  ['tumour lysis', 'Tumor lysis syndrome'],
  ['localised oedema', 'Localized edema'],
  ['secondary leukaemia', 'Leukemia secondary to oncology chemotherapy'],
  ['gynaecomastia', 'Gynecomastia'],
  ['10016288', 'Febrile neutropenia'],
  ['febbre', 'Fever'],
  ['piastrinopenia', 'Platelet count decreased'],
  ['vomito', 'Vomiting'],
  ['perdita di udito', 'Hearing impaired'],
  ['ototossicita', 'Hearing impaired'],
  ['mal di testa', 'Headache'],
  ['neutropenia febbrile', 'Febrile neutropenia'],
  ['fuoco di sant’antonio', 'Shingles'],
];

/** What is typed, and a term that must be among the first three. */
const amongThree: [string, CtcaeTerm][] = [
  ['liver enzymes', 'Alanine aminotransferase increased'],
  ['liver enzymes', 'Aspartate aminotransferase increased'],
  ['liver enzymes', 'GGT increased'],
  ['transaminases', 'Aspartate aminotransferase increased'],
  ['cardiomyopathy', 'Left ventricular systolic dysfunction'],
  ['cardiomyopathy', 'Ejection fraction decreased'],
  ['renal failure', 'Chronic kidney disease'],
  ['air leak', 'Bronchopleural fistula'],
  ['air leak', 'Postoperative thoracic procedure complication'],
  ['wound', 'Wound infection'],
  ['wound', 'Wound dehiscence'],
  ['neuropathy', 'Peripheral motor neuropathy'],
  ['cystitis', 'Bladder infection'],
  ['clot', 'Arterial thromboembolism'],
  ['oedema', 'Edema limbs'],
  ['haemorrhage', 'Rectal hemorrhage'],
  ['platel', 'Platelet count decreased'],
  ['mouth pain', 'Oral pain'],
  ['lymphocytes', 'Lymphocyte count decreased'],
];

describe('searchTerms', () => {
  it.each(first)('%s: %s comes first', (typed, term) => {
    expect(codes(typed)[0]).toBe(term);
  });

  it.each(amongThree)('%s: %s is among the first three', (typed, term) => {
    expect(codes(typed, 3)).toContain(term);
  });

  it('finds every term first by its own words, in capitals or not', () => {
    for (const term of termList) {
      expect(codes(term)[0]).toBe(term);
      expect(codes(term.toUpperCase())[0]).toBe(term);
    }
  });

  it('finds every term by each of its synonyms, and says so', () => {
    const entries = [synonyms, synonymsOfOrgans, italianSynonyms].flatMap((table) => Object.entries(table));
    const pairs = entries.flatMap(([term, others]) => others.map((synonym) => [term, synonym] as const));
    expect(pairs.length).toBeGreaterThan(600);
    for (const [term, synonym] of pairs) {
      expect(searchTerms(synonym, 4)).toContainEqual({ code: term, because: synonym });
    }
  });
});

describe('why a term was found', () => {
  test('a synonym is named, the words of the term are not', () => {
    expect(searchTerms('hair loss', 1)).toEqual([{ code: 'Alopecia', because: 'hair loss' }]);
    expect(searchTerms('alopecia', 1)).toEqual([{ code: 'Alopecia' }]);
    expect(searchTerms('anaemia', 1)).toEqual([{ code: 'Anemia' }]);
  });

  test('an everyday word and a MedDRA code are named', () => {
    expect(searchTerms('stomach bleeding', 1)).toEqual([{ code: 'Gastric hemorrhage', because: 'stomach bleeding' }]);
    expect(searchTerms('10016288', 1)).toEqual([{ code: 'Febrile neutropenia', because: 'MedDRA 10016288' }]);
  });

  test('a word of the system organ class finds its terms, after those that hold it themselves', () => {
    const found = searchTerms('psychiatric', 100);
    expect(found[0]).toEqual({ code: 'Psychiatric disorders - Other, specify' });
    expect(found).toContainEqual({ code: 'Insomnia', because: 'Psychiatric disorders' });
    expect(found).toHaveLength(21);
  });
});

describe('mistyped words', () => {
  it.each<[string, CtcaeTerm]>([
    ['neutropnia', 'Neutrophil count decreased'], // one missing
    ['diarhea', 'Diarrhea'],
    ['alopeicia', 'Alopecia'], // one too many
    ['headahce', 'Headache'], // two swapped
    ['mucosotis', 'Mucositis oral'], // another one
    ['Hyponatrimia', 'Hyponatremia'],
  ])('%s is understood as %s', (typed, term) => {
    expect(codes(typed)[0]).toBe(term);
  });

  test('short words are taken as they are', () => {
    expect(codes('fitx')).toEqual([]);
  });

  test('nothing is guessed when words match as they are', () => {
    expect(codes('fever')).not.toContain('Folliculitis');
  });

  test('of a sentence, some words are enough', () => {
    expect(codes('strong vomiting in the night')).toContain('Vomiting');
  });
});

test('nothing typed, nothing found', () => {
  for (const typed of ['', '   ', '!?', '—']) expect(searchTerms(typed)).toEqual([]);
});

test('no more than the limit, and twenty without one', () => {
  expect(searchTerms('infection', 5)).toHaveLength(5);
  expect(searchTerms('infection')).toHaveLength(20);
});

test('any text gives terms, each once, and never throws', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('low', 'pain', 'constructor', '__proto__', 'oe', 'ou', 's', 'and'), { maxLength: 6 })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const found = codes(text, 1000);
      expect(found.every(isCtcaeTerm)).toBe(true);
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 300 },
  );
});

test('every beginning of every term finds it', () => {
  const lost = termList.flatMap((term) => {
    const beginnings = Array.from({ length: term.length - 2 }, (_, more) => term.slice(0, more + 3));
    return beginnings.filter((typed) => !codes(typed, 1000).includes(term));
  });
  expect(lost).toEqual([]);
});
