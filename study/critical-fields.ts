import type { FormCode } from './forms';

/**
 * The critical data of the study (ICH E6(R3) 3.16.1, Annex 1 2.2): what eligibility, the primary end point and overall survival, the surgical
 * remission, the response and the safety of the children are read from. They are verified first, and their queries answered first.
 */
export const criticalFields: Partial<Record<FormCode, readonly string[]>> = {
  SCR: ['inc01', 'inc02', 'inc03', 'inc04', 'inc05', 'exc01', 'exc02', 'exc03', 'exc04', 'exc05', 'eligovr', 'enrldat'],
  ICF: ['icftype', 'icfver', 'icfpar1', 'icfdat', 'icfpar2', 'icfpar2d', 'assyn', 'assdat', 'icfwdrl'],
  DM: ['brthyy', 'brthmo', 'sex'],
  DX: ['dxdat', 'icdotop', 'icdomor', 'histsub', 'primseg'],
  METS: ['metdat', 'lungmet', 'lungnod', 'lunglat', 'bonemet', 'othmet'],
  CYC: ['cyccode', 'cycdone', 'cycomres', 'cycstdat', 'wtused', 'extrt', 'exdose', 'exstdat'],
  IL2: ['il2done', 'il2nres', 'il2stdt', 'il2endt', 'il2dose'],
  LAK: ['reinfyn', 'reinfdat', 'reinftnc', 'lakrel', 'lakster'],
  SXP: ['sxpdone', 'sxpnres', 'sxpdat', 'sxptype', 'sxpres'],
  SXM: ['lungsxdone', 'lungsxnres', 'sxmdat', 'sxmres'],
  PATH: ['pathdat', 'necne', 'necpct', 'margpri'],
  CSR: ['csrprim', 'csrlung', 'csroth', 'csrdat'],
  AE: ['aeyn', 'aectcae', 'aestdat', 'aetoxgr', 'aeser', 'aeout'],
  SAE: ['saeref', 'saever', 'saeaware', 'aesdth', 'aeslife', 'saeexp'],
  EVT: ['evttype', 'evtdat', 'evtbasis'],
  FU: ['fudat', 'survstat', 'fudisst', 'fulkadat'],
  DTH: ['dthdat', 'dthcaus'],
  EOT: ['eotdat', 'eotres', 'eosdat', 'eosres'],
};

/** Whether a field of a form, or of one of its grids, is critical. */
export function isCritical(form: string, field: string): boolean {
  const fields: Partial<Record<string, readonly string[]>> = criticalFields;
  return fields[form]?.includes(field) ?? false;
}

/**
 * What a query or a missing form keeps from the analysis, for the order in which sites work: 0 a critical field, 1 a form with critical
 * fields, 2 everything else.
 */
export function rankOf(form: string | null, field: string | null): 0 | 1 | 2 {
  if (form === null || !Object.hasOwn(criticalFields, form)) return 2;
  return field !== null && isCritical(form, field) ? 0 : 1;
}
