import type { Casebook, CasebookCheck, Spot } from '@/lib/crf/casebook-checks';
import { asNumber, asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { drugs } from '../codelists/chemotherapy';
import { cytotoxicNearIl2, type TooClose } from '../formulas/cytotoxic-near-il2';
import { givenDrugs } from '../formulas/given-drugs';
import { steroidFreeSpan } from '../formulas/immunotherapy-span';
import { isSystemicSteroid, isTakenIn } from '../formulas/medication-days';
import { settings } from '../settings';

const { cytotoxicAfterIl2Hours, il2AfterCytotoxicDays, steroidFreeDays } = settings;
const { harvestPlatelets, harvestCountDays, reinfusionDays } = settings;

/** The checks on IL-2, leukapheresis and reinfusion against the other treatment of the child. */
export const immunotherapyChecks: readonly CasebookCheck[] = [
  {
    id: 'EC-076',
    severity: 'soft',
    reads: ['IL2', 'CYC'],
    on: ['IL2.il2stdt'],
    says: `A cytotoxic drug was given during this course or less than ${cytotoxicAfterIl2Hours} hours after it, or the course began less than ${il2AfterCytotoxicDays} days after the last one. Check the dates and times, or explain.`,
    find({ of }) {
      const given = givenDrugs(of('CYC'));
      return of('IL2').flatMap(({ id, answers }): Spot[] => {
        const course = { startedAt: asText(answers.il2stdt), endedAt: asText(answers.il2endt) };
        const close = cytotoxicNearIl2(course, given);
        return close === null ? [] : [{ entry: id, field: 'il2stdt', says: tooCloseSays(close) }];
      });
    },
  },
  {
    id: 'EC-078',
    severity: 'soft',
    reads: ['CM', 'IL2', 'LAK'],
    on: ['CM.cmstdat'],
    says: `A systemic steroid was given between ${steroidFreeDays} days before IL-2 and the end of the LAK reinfusion: that is prohibited. Check drug, route and dates; if they are right, a protocol deviation is due.`,
    find({ of }) {
      const courses = of('IL2').flatMap((course) => steroidFreeSpan(course, of('LAK')) ?? []);
      const steroids = of('CM').filter(({ answers }) => isSystemicSteroid(answers));
      return steroids.flatMap(({ id, answers }): Spot[] => {
        const days = courses.find((span) => isTakenIn(answers, span));
        if (!days) return [];
        const says = `A systemic steroid was given between ${shortDate(days.from)} and ${shortDate(days.to)}, the time from ${steroidFreeDays} days before IL-2 to the end of the LAK reinfusion: that is prohibited. Check drug, route and dates; if they are right, a protocol deviation is due.`;
        return [{ entry: id, field: 'cmstdat', says }];
      });
    },
  },
  {
    id: 'EC-083',
    severity: 'hard',
    reads: ['LAK', 'DV'],
    on: ['LAK.lakrel'],
    says: 'Cells that were released by exception were reinfused, and no protocol deviation of the category "Cell product" is entered for it, with its reason. Accept the proposed deviation, or enter it.',
    find({ of }) {
      const deviations = of('DV').filter(({ answers }) => answers.dvdecod === 'CELL_PRODUCT');
      return of('LAK').flatMap(({ id, answers }): Spot[] => {
        const [harvested, reinfused] = [asText(answers.harvdat), asText(answers.reinfdat)];
        if (answers.lakrel !== 'EXCEPTION' || harvested === null || reinfused === null) return [];
        const last = addDays(harvested, reinfusionDays);
        const isEntered = deviations.some(({ occurredOn: on }) => on !== null && on >= harvested && on <= last);
        return isEntered ? [] : [{ entry: id, field: 'lakrel' }];
      });
    },
  },
  {
    id: 'EC-085',
    severity: 'soft',
    reads: ['LAK', 'LB', 'CYC'],
    on: ['LAK.harvdat'],
    says: `The last platelet count in the ${harvestCountDays} days before leukapheresis was below ${harvestPlatelets}. Check the count and the date, or explain.`,
    find(casebook) {
      const counts = plateletCounts(casebook);
      return casebook.of('LAK').flatMap(({ id, occurredOn: harvested }): Spot[] => {
        if (harvested === null) return [];
        const from = addDays(harvested, -harvestCountDays);
        const last = counts.findLast(({ on }) => on >= from && on <= harvested);
        if (!last || last.count >= harvestPlatelets) return [];
        const says = `The last platelet count before leukapheresis, of ${shortDate(last.on)}, was ${last.count}, below ${harvestPlatelets}. Check the count and the date, or explain.`;
        return [{ entry: id, field: 'harvdat', says }];
      });
    },
  },
];

function tooCloseSays({ drug, how }: TooClose): string {
  const name = Object.hasOwn(drugs, drug.drug) ? drugs[drug.drug as keyof typeof drugs] : 'A cytotoxic drug'; // just looked up
  const check = 'Check the dates and times, or explain.';
  switch (how) {
    case 'during':
      return `${name} was given during this course, from ${shortDate(drug.startedOn)}. ${check}`;
    case 'soon after':
      return `${name} was given on ${shortDate(drug.startedOn)}, less than ${cytotoxicAfterIl2Hours} hours after the end of this course. ${check}`;
    case 'soon before':
      return `The course began less than ${il2AfterCytotoxicDays} days after the last cytotoxic drug (${name.toLowerCase()}, to ${shortDate(drug.endedOn)}). ${check}`;
  }
}

/** The platelet counts of laboratory forms and before cycles, in 10^9/L, in the order of their days. */
function plateletCounts({ of }: Casebook): { on: string; count: number }[] {
  const counts = [...of('LB'), ...of('CYC')].flatMap(({ form, answers, occurredOn: on }) => {
    const count = asNumber(form === 'LB' ? answers.platsi : answers.pltd1);
    return on === null || count === null ? [] : [{ on, count }];
  });
  return counts.sort((one, other) => one.on.localeCompare(other.on));
}
