import { describe, expect, it } from 'vitest';
import { type Field, optionsOf } from '@/lib/crf/fields';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { analyteCodes } from '../laboratory/analytes';
import { type WrittenField, writtenChecks, writtenForms } from '../written-crf';
import { everyFormChecks } from './every-form';
import { forms } from './index';

/**
 * Where a form departs from crf.txt on purpose, and why. Anything else that differs is a mistake.
 */
const added: Record<string, string> = {
  'CYC.bsacalc': 'EC-050 compares the body surface area used with the one of the study formula',
  'EX.excomm': 'EC-059 and EC-061 ask for a comment',
  'MTX.mtxcomm': 'EC-070 and EC-072 ask for a comment',
  'FU.fuqol': 'version 4.0 of the protocol adds the quality of life',
  'AE.aectcv': 'the version of CTCAE is stored with every grade',
  'AE.aesernot': 'EC-116 asks for the reason',
  'RAD.tulnkid': 'the rows of lesions over time, from the log of the metastases form',
  'RAD.trloc': 'where the lesion lies, from that log',
  'RAD.trtype': 'target or non-target, from that log',
  'RAD.trstate': 'what was found of the lesion: gone and too small are no diameters',
  'RAD.trdiam': 'the diameters that SUMDIAM adds up',
  'RAD.tgtderv': 'EC-107 compares the target response with the one of RECIST 1.1',
  'RAD.ovrlderv': 'the same for the overall response',
  ...besideEveryAnalyte('unit, value in SI and CTCAE grade are stored with every value of the laboratory'),
};
const notRequired: Record<string, string> = {
  'SCR.enrldat': 'a child may be eligible and not be enrolled: then the reason is required instead',
  'SAE.saeexp': 'the sponsor reviews after the report, and no answer tells that it did: asked always, never awaited',
  'EOT.eosdat': 'a date is what says that the child is off study',
};
/** In these forms a field marked R is asked only when the cycle, the dose or the operation took place. */
const askedWhenDone = ['CYC', 'EX', 'SXM', 'AE'];

const written = writtenForms();
const checks = writtenChecks();
/** Code of the page in crf.txt that describes the rows of a group; the other groups are written within their form's page. */
const ownPage = (group: AnyGroup) => group.code in written;

interface Page {
  code: string;
  fields: Record<string, Field>;
  /** Fields of repeating rows; crf.txt says "C when log" of those that every row needs. */
  inRows: Set<string>;
}

function pagesOf(form: AnyForm): Page[] {
  const groups = Object.values(form.groups);
  const rows = groups.filter((group) => !ownPage(group)).map((group) => group.fields);
  const fields = Object.assign({}, form.fields, ...rows);
  const inRows = new Set(rows.flatMap((row) => Object.keys(row)));
  const pages = groups
    .filter(ownPage)
    .map(({ code, fields: own }) => ({ code, fields: own, inRows: new Set<string>() }));
  return [{ code: form.code, fields, inRows }, ...pages];
}

const pages = Object.values<AnyForm>(forms).flatMap(pagesOf);

describe.each(pages)('$code against crf.txt', ({ code, fields, inRows }) => {
  const lines = written[code] ?? [];

  /** What differs, for the fields on both sides: `[variable, in the form, in crf.txt]`. */
  const differences = (say: (field: Field, line: WrittenField) => unknown[] | null) =>
    lines.flatMap((line) => {
      const field = fields[line.variable];
      const pair = field && say(field, line);
      return !pair || pair[0] === pair[1] ? [] : [[line.variable, ...pair]];
    });

  it('has every variable and no other', () => {
    const own = Object.keys(fields).filter((key) => !(`${code}.${key}` in added));
    expect(own.sort()).toEqual(lines.map(({ variable }) => variable).sort());
  });

  it('has the kinds, decimals and units', () => {
    expect(differences((field, line) => (isReported(field) ? null : [kindOf(field), writtenKind(line)]))).toEqual([]);
    expect(differences((field, { unit }) => ['unit' in field ? plain(field.unit ?? '') : '', plain(unit)])).toEqual([]);
  });

  it('has the codelists, code by code', () => {
    const codes = (field: Field) => Object.keys(optionsOf(field) ?? {}).join();
    expect(differences((field, line) => (writtenCodes(line) ? [codes(field), writtenCodes(line)] : null))).toEqual([]);
    const isDescribed = ({ values }: WrittenField) => values.includes(' ');
    expect(
      differences((field, line) => (isDescribed(line) && field.kind !== 'listed' ? [codes(field) !== '', true] : null)),
    ).toEqual([]);
    const referred = (field: Field) => (field.kind === 'reference' ? field.to.join() : null);
    expect(differences((field, { type, values }) => (type === 'ref' ? [referred(field), values] : null))).toEqual([]);
  });

  it('requires what is required', () => {
    const wanted = ({ required, variable }: WrittenField) => {
      if (`${code}.${variable}` in notRequired) return 'O';
      const everyRowNeedsIt = inRows.has(variable) && !fields[variable]?.askIf;
      return everyRowNeedsIt && required === 'C' ? 'R' : required;
    };
    const given = (field: Field, { required }: WrittenField) => {
      if (field.kind === 'derived') return 'D';
      if (!field.required) return 'O';
      return field.askIf && !(required === 'R' && askedWhenDone.includes(code)) ? 'C' : 'R';
    };
    expect(differences((field, line) => [given(field, line), wanted(line)])).toEqual([]);
  });

  it('has the plain ranges and lengths', () => {
    const range = /^(-?[\d.]+)-([\d.]+)(?! *(if|days))(?:[;, ]|$)/;
    expect(differences((field, line) => rangeDifference(field, range.exec(line.range), line))).toEqual([]);
  });

  it('has the labels, but for notes to the programmer, and the CDASH names', () => {
    expect(differences(({ label }, line) => [plain(line.label).startsWith(plain(label)), true])).toEqual([]);
    expect(differences(({ cdash = '' }, line) => [cdash, line.cdash])).toEqual([]);
  });
});

const ownChecks = <P extends AnyForm | AnyGroup>(part: P): P => ({
  ...part,
  checks: part.checks.filter(({ id }) => !everyFormChecks.includes(id)),
});

describe.each(Object.values<AnyForm>(forms))('the checks of $code', (form) => {
  const owners = [form, ...Object.values(form.groups)].map(ownChecks);

  it('that come from checks.txt have its severity and belong to the form', () => {
    for (const { code, checks: own } of owners) {
      for (const { id, severity } of own.filter((check) => check.id.startsWith('EC-'))) {
        const line = checks[id.slice(0, 6)];
        expect([id, line?.severity]).toEqual([id, severity === 'hard' ? 'H' : 'S']);
        expect([form.code, code].some((c) => line?.forms.includes(c))).toBe(true);
      }
    }
  });

  it('that come from the range column of crf.txt are named after the form or group', () => {
    const codes = owners.map(({ code }) => code);
    const others = owners.flatMap((owner) => owner.checks).filter(({ id }) => !id.startsWith('EC-'));
    expect(others.filter(({ id }) => !codes.includes(id.split('-')[0] ?? ''))).toEqual([]);
  });

  it('have an id of their own and say a sentence about fields that exist', () => {
    for (const { fields, checks: own } of owners) {
      expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
      for (const check of own) {
        expect(check.says).toMatch(/^(cT|[A-Z]).*[.?]$/);
        for (const field of [check.on].flat()) expect(Object.keys(fields)).toContain(field);
      }
    }
  });
});

it('departs from crf.txt only where fields exist', () => {
  const names = pages.flatMap(({ code, fields }) => Object.keys(fields).map((key) => `${code}.${key}`));
  expect(names).toEqual(expect.arrayContaining([...Object.keys(added), ...Object.keys(notRequired)]));
});

/** Unit, SI value and grade have the key of the value, with `u`, `si` and `gr` behind it. */
function besideEveryAnalyte(why: string): Record<string, string> {
  return Object.fromEntries(analyteCodes.flatMap((code) => ['u', 'si', 'gr'].map((end) => [`LB.${code}${end}`, why])));
}

/** Its decimals are those of the units in which laboratories report: study/laboratory/analytes.test.ts. */
const isReported = (field: Field) => 'reported' in field && field.reported !== undefined;

function kindOf(field: Field): string {
  if (field.kind === 'listed') return 'choice';
  return field.kind === 'decimal' ? `decimal ${field.decimals}` : field.kind;
}

function writtenKind({ type, required }: WrittenField): string {
  if (required === 'D') return 'derived';
  if (type.startsWith('dec')) return `decimal ${type.slice(3)}`;
  return writtenKinds[type] ?? type;
}

const writtenKinds: Record<string, string> = {
  longtext: 'longtext',
  int: 'integer',
  pdate: 'partialdate',
  code: 'choice',
  multi: 'choices',
  yn: 'choice',
  ynu: 'choice',
  calc: 'derived',
  ref: 'reference',
};

/** The codes of a line as one text; '' where there are none, or they are only described. */
function writtenCodes({ type, values }: WrittenField): string {
  if (type === 'yn') return 'Y,N';
  if (type === 'ynu') return 'Y,N,U';
  return type === 'ref' || values.includes(' ') ? '' : values;
}

function rangeDifference(field: Field, range: RegExpExecArray | null, line: WrittenField): unknown[] | null {
  if (!range) return null;
  const wanted = `${Number(range[1])} to ${Number(range[2])}`;
  if ('maxLength' in field || line.range.includes('characters')) {
    return 'maxLength' in field ? [`${field.minLength} to ${field.maxLength}`, wanted] : ['no length', wanted];
  }
  return 'min' in field || 'max' in field ? [`${field.min} to ${field.max}`, wanted] : ['no range', wanted];
}

/** crf.txt is written in ASCII: m2, umol, degC. */
function plain(text: string): string {
  const ascii: Record<string, string> = {
    '²': '2',
    '³': '3',
    µ: 'u',
    μ: 'u',
    '°': 'deg',
    '⁹': '^9',
    '⁶': '^6',
    '×': 'x',
    ' ': '',
  };
  return text.replace(/[²³µμ°⁹⁶× ]/g, (sign) => ascii[sign] ?? sign);
}
