import { addDays } from '@/lib/dates/calendar';
import { il2Signs, type Sign } from '../formulas/interleukin2-signs';
import { settings } from '../settings';
import { ageOn } from './cohort';
import type { Course } from './course';
import { cyclesOf } from './given-cycle';
import { creatinineBefore } from './grow-cycle';
import { type Tolerance, toleranceOf } from './grow-immunotherapy';
import { reactedTo, reinfusedOn } from './grow-lak';
import { formOf, type Happening, type Medication } from './happening';
import type { TreatmentEvent } from './treatment-plan';
import { oneOf } from './variation';

/** What interleukin-2 and the reinfusion of cells did to a child. */
export function toxicityOfImmunotherapy(course: Course): Happening[] {
  return course.events.flatMap((event) => {
    if (event.code.startsWith('IL2')) return ofInterleukin2(course, event);
    return event.code.startsWith('LAK') ? ofReinfusion(course, event) : [];
  });
}

function ofInterleukin2(course: Course, event: TreatmentEvent): Happening[] {
  const bore = toleranceOf(course, event);
  const happened = signsOf(course, event, bore).map((sign) => ofSign(sign, event, bore));
  return [
    ...happened,
    ...(oneOf(course.child.serial, `rash ${event.code}`, [true, false, false]) ? [rash(event, bore)] : []),
    ...(bore.getsSteroid ? [bronchospasm(event)] : []),
  ];
}

/** The very signs of which the study expects an adverse event. */
function signsOf(course: Course, { on }: TreatmentEvent, bore: Tolerance): Sign[] {
  const { child } = course;
  const before = cyclesOf(course).findLast((cycle) => cycle.on <= on);
  const findings = {
    highestTemperature: bore.temperature,
    weightGain: bore.weightGain,
    lowestSystolic: bore.systolic,
    highestCreatinine: bore.creatinine,
    creatinineBefore: before ? creatinineBefore(child, before) : null,
    age: ageOn(child, on),
  };
  return il2Signs(findings, { ...settings.il2Signs, child: settings.il2ChildPressure });
}

const byIl2 = ({ code }: TreatmentEvent) =>
  ({ cause: 'IL-2', drugs: ['IL2'], after: formOf(code, 'IL2'), certainty: 'DEFINITE' }) as const;

function ofSign(sign: Sign, event: TreatmentEvent, bore: Tolerance): Happening {
  switch (sign) {
    case 'FEVER':
      return fever(event, bore);
    case 'HYPOTENSION':
      return bore.needsVasopressor ? shock(event, bore) : lowPressure(event, bore);
    case 'CAPILLARY_LEAK':
      return capillaryLeak(event, bore);
    case 'CREATININE':
      return highCreatinine(event, bore);
  }
}

function fever(event: TreatmentEvent, { temperature, endedOn }: Tolerance): Happening {
  const grade = temperature > 40 ? 3 : temperature > 39 ? 2 : 1;
  return { ...byIl2(event), term: 'Fever', words: 'Fever under IL-2', from: event.on, to: endedOn, grade };
}

function lowPressure(event: TreatmentEvent, { endedOn }: Tolerance): Happening {
  const from = addDays(event.on, 1);
  const grade = { grade: 2, treatedWith: [fluids(from, endedOn)] } as const;
  return { ...byIl2(event), term: 'Hypotension', words: 'Low blood pressure under IL-2', from, to: endedOn, ...grade };
}

function fluids(from: string, to: string): Medication {
  return {
    ...{
      drug: 'Sodium chloride 0.9%',
      category: 'ELECTROLYTE',
      indication: 'Low blood pressure',
      dose: 500,
      unit: 'mL',
    },
    ...{ frequency: 'OTHER', route: 'IV', from, to },
  };
}

function shock(event: TreatmentEvent, { endedOn }: Tolerance): Happening {
  const from = addDays(event.on, 2);
  const norepinephrine: Medication = {
    ...{ drug: 'Norepinephrine', category: 'OTHER', indication: 'Low blood pressure under IL-2' },
    ...{ frequency: 'CONT', route: 'IV', from, to: endedOn },
  };
  return {
    ...byIl2(event),
    ...{ term: 'Hypotension', words: 'Shock under IL-2', from, to: endedOn, grade: 4 },
    treatedWith: [fluids(from, endedOn), norepinephrine],
    serious: {
      inHospital: { from: event.on, to: addDays(endedOn, 4) },
      isLifeThreatening: true,
      isInIntensiveCare: true,
      story:
        'On the third day of interleukin-2 the systolic pressure fell to 54 mmHg and did not rise after 40 mL/kg of saline. The child went to intensive care and has norepinephrine; the echocardiogram is normal.',
      final: {
        on: addDays(endedOn, 12),
        story:
          'Norepinephrine was given for two days, and the course was completed. Pressure was normal a day after its end; the child recovered without sequelae, and leukapheresis took place as planned.',
      },
    },
  };
}

function capillaryLeak(event: TreatmentEvent, { isCutShort, weightGain, endedOn }: Tolerance): Happening {
  const from = addDays(event.on, 1);
  const furosemide: Medication = {
    ...{ drug: 'Furosemide', category: 'OTHER', indication: 'Capillary leak syndrome', dose: 20, unit: 'mg' },
    ...{ frequency: 'BID', route: 'IV', from: endedOn, to: addDays(endedOn, 3) },
  };
  return {
    ...byIl2(event),
    ...{ term: 'Capillary leak syndrome', words: 'Oedema and gain of weight under IL-2', from },
    ...{ to: addDays(endedOn, 4), grade: isCutShort ? 3 : 2, treatedWith: [furosemide] },
    ...(isCutShort && {
      action: 'INTERRUPTED',
      serious: {
        inHospital: { from: event.on, to: addDays(endedOn, 7) },
        isInIntensiveCare: true,
        isImportant: true,
        story: `Under interleukin-2 the child gains weight, with oedema, fluid beside both lungs and a rising creatinine. It was moved to intensive care; if it goes on, the infusion will be stopped.`,
        final: {
          on: addDays(endedOn, 10),
          story: `The gain of weight reached ${weightGain}%. The infusion was stopped after two and a half days and furosemide given; oedema and effusions were gone a week later, and creatinine is normal.`,
        },
      },
    }),
  };
}

function highCreatinine(event: TreatmentEvent, { endedOn }: Tolerance): Happening {
  const days = { from: addDays(event.on, 1), to: addDays(endedOn, 5) };
  return { ...byIl2(event), term: 'Creatinine increased', words: 'Rise of creatinine under IL-2', ...days, grade: 2 };
}

function rash(event: TreatmentEvent, { endedOn }: Tolerance): Happening {
  const days = { from: addDays(event.on, 2), to: addDays(endedOn, 5) };
  return { ...byIl2(event), term: 'Rash maculo-papular', words: 'Itching rash under IL-2', ...days, grade: 2 };
}

/** The event for which a steroid was given, although the protocol prohibits it. */
function bronchospasm(event: TreatmentEvent): Happening {
  const on = addDays(event.on, 1);
  const methylprednisolone: Medication = {
    ...{ drug: 'Methylprednisolone', category: 'STEROID', indication: 'Bronchospasm', dose: 60, unit: 'mg' },
    ...{ frequency: 'ONCE', route: 'IV', from: on, to: on },
  };
  const salbutamol: Medication = {
    ...{ drug: 'Salbutamol', category: 'OTHER', indication: 'Bronchospasm', frequency: 'Q6H', route: 'INH' },
    ...{ from: on, to: addDays(on, 1) },
  };
  return {
    ...byIl2(event),
    ...{ term: 'Bronchospasm', words: 'Wheezing and shortness of breath under IL-2', from: on, to: addDays(on, 1) },
    ...{ grade: 3, certainty: 'PROBABLE', treatedWith: [methylprednisolone, salbutamol] },
    serious: {
      isImportant: true,
      isUnexpected: true,
      story:
        'On the second day of interleukin-2 the child had wheezing and a saturation of 88%. The night team gave salbutamol and one dose of methylprednisolone, which the protocol prohibits.',
      final: {
        on: addDays(on, 8),
        story: 'The child was well after six hours, and the course went on to its end without another attack.',
      },
    },
  };
}

function ofReinfusion({ child }: Course, event: TreatmentEvent): Happening[] {
  const on = reinfusedOn(child, event);
  if (on === null || !reactedTo(child, event)) return [];
  const chlorphenamine: Medication = {
    ...{ drug: 'Chlorphenamine', category: 'OTHER', indication: 'Reaction to the reinfusion' },
    ...{ frequency: 'ONCE', route: 'IV', from: on, to: on },
  };
  return [
    {
      ...{ cause: 'LAK', drugs: ['LAK'], certainty: 'PROBABLE', after: formOf(event.code, 'LAK') },
      ...{ term: 'Infusion related reaction', words: 'Chills and fever after the reinfusion of cells' },
      ...{ from: on, to: on, grade: 2, treatedWith: [chlorphenamine] },
    },
  ];
}
