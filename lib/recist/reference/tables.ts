import { readFileSync } from 'node:fs';

/** Tables 1 to 3 of Eisenhauer EA et al., Eur J Cancer 2009;45:228-247, as data; `*` stands for any response. */
interface Tables {
  table1_timepoint_target: { target: string; nontarget: string; new: string; overall: string }[];
  table2_timepoint_nontarget_only: { nontarget: string; new: string; overall: string }[];
  table3_best_overall_confirmation_required: {
    first: string;
    second: string;
    best: string;
    else?: string;
    condition?: string;
  }[];
  target_thresholds: { baseline: number; nadir: number; current: number; response: string; why?: string }[];
}

const file = new URL('./recist-1.1-tables.json', import.meta.url);
export const tables: Tables = JSON.parse(readFileSync(file, 'utf8'));

/** Our code for a response of the tables. */
export const ourCode = (printed: string): string => printed.replaceAll(/[-/]/g, '_');
