'use server';
import { guardedAction } from '@/lib/access/action';
import { fromForm, typedDay } from '@/lib/access/form-input';
import { recordApproval, recordApprovalInput } from '@/lib/casebook/approvals';

export const record = guardedAction({
  may: 'manage amendments',
  input: fromForm(recordApprovalInput.extend({ approvedOn: typedDay })),
  run: recordApproval,
});
