import { expect, it } from 'vitest';
import { searchWords } from './spelling';

it.each([
  ['anaemia', 'Anemia'],
  ['diarrhoea', 'Diarrhea'],
  ['oedema', 'Edema'],
  ['œdema', 'Edema'],
  ['haemorrhage', 'Hemorrhage'],
  ['leucopenia', 'leukopenia'],
  ['oesophageal', 'Esophageal'],
  ['paediatric', 'pediatric'],
  ['tumour', 'Tumor'],
  ['faeces', 'feces'],
  ['localised', 'Localized'],
  ['PRURITÙS', 'pruritus'],
  ['Stevens–Johnson', 'stevens johnson'],
])('%s is spelled as %s', (one, other) => {
  expect(searchWords(one)).toEqual(searchWords(other));
});

it('keeps apart what differs', () => {
  expect(searchWords('hypocalcaemia')).not.toEqual(searchWords('hypokalaemia'));
});
