'use server';

import { guardedAction } from '@/lib/access/action';
import { fromForm, typedDay } from '@/lib/access/form-input';
import { addLaboratory, addLaboratoryInput } from '@/lib/laboratory/add-laboratory';
import { addRange, addRangeInput } from '@/lib/laboratory/add-ranges';
import { closeLaboratory, closeLaboratoryInput, reopenLaboratory } from '@/lib/laboratory/close-laboratory';
import { copyRanges, copyRangesInput } from '@/lib/laboratory/copy-ranges';
import { correctRange, correctRangeInput, followRange } from '@/lib/laboratory/correct-range';
import { endRange, endRangeInput, rangeInput, withdrawRange } from '@/lib/laboratory/end-range';
import { importRanges, importRangesInput, previewImport } from '@/lib/laboratory/import-ranges';
import { lookAtUnit, lookAtUnitInput } from '@/lib/laboratory/look-at-unit';

const may = 'manage reference ranges';

export const add = guardedAction({
  may,
  input: fromForm(addLaboratoryInput),
  run: async (actor, input) => leadTo(await addLaboratory(actor, input), ({ laboratoryId }) => laboratoryId),
});

export const close = guardedAction({ may, input: fromForm(closeLaboratoryInput), run: closeLaboratory });

export const reopen = guardedAction({ may, input: fromForm(closeLaboratoryInput), run: reopenLaboratory });

export const enterRange = guardedAction({ may, input: fromForm(addRangeInput), run: addRange });

export const readUnit = guardedAction({ may, input: lookAtUnitInput, run: lookAtUnit });

export const end = guardedAction({ may, input: fromForm(endRangeInput), run: endRange });

export const withdraw = guardedAction({
  may,
  input: fromForm(rangeInput),
  run: async (actor, input) => leadTo(await withdrawRange(actor, input), () => input.laboratoryId),
});

export const correct = guardedAction({
  may,
  input: fromForm(correctRangeInput),
  run: async (actor, input) => leadTo(await correctRange(actor, input), () => historyOf(input)),
});

export const follow = guardedAction({
  may,
  input: fromForm(correctRangeInput),
  run: async (actor, input) => leadTo(await followRange(actor, input), () => historyOf(input)),
});

export const copy = guardedAction({
  may,
  input: fromForm(copyRangesInput.extend({ validFrom: typedDay })),
  run: async (actor, input) => leadTo(await copyRanges(actor, input), () => `${input.into}?on=${input.validFrom}`),
});

export const checkFile = guardedAction({ may, input: importRangesInput, run: previewImport });

export const importFile = guardedAction({ may, input: importRangesInput, run: importRanges });

/** Where the person sees what was done. */
function leadTo<Answer extends { ok: boolean }>(answer: Answer, to: (done: Extract<Answer, { ok: true }>) => string) {
  if (!answer.ok) return answer;
  return { ...answer, goTo: `/laboratories/${to(answer as Extract<Answer, { ok: true }>)}` }; // just checked
}

const historyOf = ({ laboratoryId, analyte }: { laboratoryId: string; analyte: string }) =>
  `${laboratoryId}?analyte=${encodeURIComponent(analyte)}&all=1`;
