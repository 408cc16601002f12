/** Words, without accents and in lower case, that tell a person's name from the many names in a clinical text that are no person's. */

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Who has a name: "his brother Luca", "a boy called …". */
export const persons = listed(`
  patient boy girl child son daughter brother sister sibling twin cousin friend mother father mum mom dad grandmother grandfather aunt
  uncle parent nurse teacher donor neighbour guardian
  paziente bambino bambina ragazzo ragazza figlio figlia fratello sorella gemello gemella cugino cugina amico amica madre padre mamma
  nonno nonna zio zia infermiera infermiere maestra
  menino menina filho filha irmao irma mae pai avo avoa tio tia enfermeira
`);

/** They speak of another thing that a person is: what follows "the mother called …" is whom she called. */
export const callers: readonly string[] = [
  'mother',
  'father',
  'mum',
  'mom',
  'dad',
  'parent',
  'nurse',
  'teacher',
  'guardian',
];

/** Before a name: it is a saint's, a hospital's, a street's or that of a syndrome. */
export const beforeOtherNames = listed(`
  san santa santo sant saint st sao sf sfanta sfantul regina queen king prince princess papa pope
  hospital ospedale spital spitalul clinic clinica institute istituto instituto institutul policlinico polyclinic fondazione foundation
  fundacao fundatia universita university universidade universitatea centro centre center via viale piazza corso rua strada villa casa
  scuola school escola ward reparto padiglione pavilion
  sindrome morbo malattia segno manovra tecnica metodo test classificazione
`);

/** After a name: it is an eponym, a device, a place. */
export const afterOtherNames = listed(`
  syndrome disease disorder anomaly deformity fracture sign test score scale index criteria classification stage staging method technique
  manoeuvre maneuver procedure operation osteotomy incision approach catheter line tube drain needle splint bandage dressing brace frame
  nail prosthesis virus reflex formula equation protocol regimen trial sequence reaction stain antigen
  hospital clinic institute university foundation centre center school ward pavilion island islands
`);

/** Capitalised words after "called" or "named" that nobody is called. */
export const noNames = listed(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december
  oncology radiology surgery cardiology nephrology neurology audiology pharmacy emergency ambulance hospital ward clinic laboratory
  intensive infectious orthopaedics orthopedics pronto poison paediatric pediatric
`);

/** Words that are capitalised only because a sentence begins with them. */
export const smallWords = listed(`
  the this that these a an in on at by for from with without after before since during when while and or but if as to of no not per via
  il lo la le gli i un una nel nella con dopo prima per di da del della o e no em na um uma com depois
`);
