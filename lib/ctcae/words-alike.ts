import { searchWords } from './spelling';

/** Words of everyday speech, and the words of CTCAE that mean the same or nearly so. */
const wordsAlike: Readonly<Record<string, readonly string[]>> = {
  ache: ['pain'],
  arm: ['upper', 'limb', 'limbs', 'extremity'],
  artery: ['arterial'],
  bladder: ['urinary'],
  bleed: ['hemorrhage', 'bleeding'],
  bleeding: ['hemorrhage'],
  blockage: ['obstruction'],
  blocked: ['obstruction', 'congestion'],
  bowel: ['intestinal', 'intestine', 'colonic', 'gastrointestinal'],
  brain: ['cerebral', 'intracranial', 'cerebrovascular'],
  clot: ['thromboembolic', 'thrombosis', 'thromboembolism'],
  damage: ['injury'],
  deficiency: ['decreased'],
  elevated: ['increased', 'high'],
  elevation: ['increased', 'high'],
  feet: ['limb', 'limbs', 'plantar'],
  foot: ['limb', 'limbs', 'plantar'],
  gut: ['intestinal', 'gastrointestinal'],
  hand: ['limb', 'limbs', 'palmar'],
  heart: ['cardiac', 'myocardial', 'ventricular'],
  high: ['increased'],
  insufficiency: ['failure'],
  kidney: ['renal'],
  leg: ['lower', 'limb', 'limbs', 'extremity'],
  liver: ['hepatic', 'hepatitis'],
  low: ['decreased'],
  lung: ['pulmonary', 'pneumonitis'],
  lungs: ['pulmonary', 'lung'],
  mouth: ['oral'],
  muscles: ['muscle'],
  narrowing: ['stenosis', 'stricture'],
  neutrophils: ['neutrophil'],
  nose: ['nasal'],
  pulmonary: ['lung', 'bronchopulmonary'],
  raised: ['increased', 'high'],
  reduced: ['decreased'],
  renal: ['kidney'],
  rupture: ['perforation'],
  stomach: ['gastric'],
  stricture: ['stenosis'],
  swelling: ['edema'],
  swollen: ['edema'],
  teeth: ['tooth', 'dental'],
  throat: ['pharyngeal', 'oropharyngeal', 'laryngeal'],
  thrombosis: ['thromboembolic', 'thromboembolism'],
  tummy: ['abdominal'],
  ulcer: ['ulceration'],
  vein: ['venous'],
  womb: ['uterine'],
};

const spelled = new Map(
  Object.entries(wordsAlike).map(([word, others]) => [searchWords(word).join(' '), others.flatMap(searchWords)]),
);

/** Words of CTCAE that mean the same as an everyday word, both spelled for the search; none when it has no such words. */
export function alikeTo(word: string): readonly string[] {
  return spelled.get(word) ?? [];
}
