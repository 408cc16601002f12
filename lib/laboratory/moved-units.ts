import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { unitInWords } from '@/lib/crf/entry-text';
import { laboratory as laboratoryForm } from '@/study/forms/laboratory';
import { type AnalyteCode, analyteFacts, printedUnit } from '@/study/laboratory/analytes';
import type { FoundLaboratory } from './find-laboratory';
import type { StoredRange } from './range';
import { counted, inSentence } from './words';

type Standing = { stood: string; ucum: string | null; values: number };

/**
 * What would be misread after a change of ranges, as a sentence; null when nothing would. A value is kept as it was typed, in the unit that
 * the laboratory had on that day: where that unit becomes another one, the same number says something else.
 */
export async function misreadAfter(
  tx: Transaction,
  laboratory: FoundLaboratory,
  analytes: Iterable<AnalyteCode>,
): Promise<string | null> {
  for (const code of new Set(analytes)) {
    const wrong = (await standingsOf(tx, laboratory, code)).find((one) => one.stood !== unitNow(code, one));
    if (wrong) return misreadSays(code, wrong);
  }
  return null;
}

/** How many values on forms stand by this range. */
export async function valuesBy(
  tx: Transaction,
  { siteId, name }: FoundLaboratory,
  { analyte, validFrom, validTo }: StoredRange,
): Promise<number> {
  const { rows } = await tx.execute<{ values: number }>(sql`
    select count(*)::int as values from ${table} t
    where t.site_id = ${siteId} and t.lbnam = ${name} and t.${sql.identifier(analyte)} is not null
      and t.lbdat >= ${validFrom}::date and (${validTo}::date is null or t.lbdat <= ${validTo}::date)`);
  return rows[0]?.values ?? 0;
}

const table = sql.identifier(laboratoryForm.name);

/** The unit in which the values of an analyte stand on the forms, with the one that the ranges of the day give now. */
async function standingsOf(tx: Transaction, { id, siteId, name }: FoundLaboratory, code: AnalyteCode) {
  const [value, unit] = [sql.identifier(code), sql.identifier(`${code}u`)];
  const { rows } = await tx.execute<Standing>(sql`
    select t.${unit} as stood, r.unit as ucum, count(*)::int as values
    from ${table} t
    left join lateral (
      select unit from reference_range r
      where r.laboratory_id = ${id} and r.analyte = ${code} and r.valid_from <= t.lbdat
        and (r.valid_to is null or t.lbdat <= r.valid_to)
      limit 1) r on true
    where t.site_id = ${siteId} and t.lbnam = ${name} and t.lbdat is not null and t.${value} is not null and t.${unit} is not null
    group by 1, 2 order by 3 desc`);
  return rows;
}

const unitNow = (code: AnalyteCode, { ucum }: Standing) => printedUnit(code, ucum ?? analyteFacts(code).own.ucum);

function misreadSays(code: AnalyteCode, standing: Standing): string {
  const { stood, values } = standing;
  const [were, are] = [unitInWords(stood), unitInWords(unitNow(code, standing))];
  return `${counted(values, 'value')} of ${inSentence(code)} on the forms ${values === 1 ? 'stands' : 'stand'} in ${were} and would stand in ${are}, with the same number. Check the unit. Where the reports do give ${are}, say that the values were read in that unit.`;
}
