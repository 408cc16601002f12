/** What the lists of leaked passwords begin with, without the digits and signs people put around it. */
const stems = new Set(
  `password passwort passwd pass wachtwoord contrasena motdepasse parola qwerty qwertyuiop qwertzuiop azerty azertyuiop
   asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc iloveyou iloveyouforever princess sunshine football baseball
   basketball superman batman spiderman starwars pokemon dragon monkey shadow master michael jordan jennifer charlie
   welcome welcomehome willkommen benvenuto letmein letmeinplease trustno changeme changemenow changethis admin
   administrator root superuser login guest user test testtest testing secret topsecret default hospital clinic doctor
   nurse casebook osteosarcoma study summer winter spring autumn january february march april june july august
   september october november december monday tuesday wednesday thursday friday correcthorsebatterystaple`.split(/\s+/),
);

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  '98765432109876543210',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** True for a password that anyone who guesses tries first: a well-known word with trimmings, one sign repeated, a run of keys. */
export function isWellKnown(password: string): boolean {
  const typed = password.toLowerCase();
  if (new Set(typed).size < 5) return true;
  if (runs.some((run) => run.includes(typed))) return true;
  const bare = typed.replace(/[^\p{L}]+$/u, '');
  const plain = bare.replaceAll('@', 'a').replaceAll('$', 's').replaceAll('0', 'o').replaceAll('3', 'e');
  return [typed, plain].some((text) => isTrimmedStem(text));
}

function isTrimmedStem(text: string): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  if (letters === '') return true;
  return stems.has(letters) || stems.has(halfOf(letters));
}

/** "passwordpassword" is "password" twice. */
function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}
