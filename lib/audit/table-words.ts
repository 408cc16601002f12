import 'server-only';
import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';

/** What a table holds, for those who read the trail: a form, the rows of a form's grid, or a record of the study's own. */
export interface AuditedTable {
  table: string;
  title: string;
  /** Whether it holds answers of a form, or stands beside it. */
  isPartOfForm: boolean;
  /** The questions by column, where the table belongs to a form. */
  fields: Readonly<Record<string, Field>>;
  /** One row of a grid in words: "drug". */
  row?: string;
}

const own: Record<string, { title: string; labels: Record<string, string> }> = {
  participant: {
    title: 'Participant',
    labels: {
      number: 'Participant number',
      sex: 'Sex',
      age_at_diagnosis: 'Age at diagnosis',
      overdue_since: 'Overdue since',
    },
  },
  entry: {
    title: 'State of a form',
    labels: {
      status: 'State',
      occurred_on: 'Date of the form',
      event_code: 'Event',
      form_code: 'Form',
      repeat: 'Place among forms of its kind',
      hard_findings: 'Number of answers to mend',
      soft_findings: 'Number of doubts',
      pending_answers: 'Number of pending answers',
      held: 'Waits for other forms to agree',
      to_verify: 'Answers to verify',
      to_verify_critical: 'Critical answers to verify',
      protocol_version: 'Version of the protocol',
      content_digest: 'Digest of the answers',
    },
  },
  finding: {
    title: 'Finding',
    labels: {
      check_id: 'Check',
      severity: 'Kind',
      field: 'Field',
      says: 'Finding',
      found_at: 'Found',
      group_key: 'Grid',
    },
  },
  check_confirmation: {
    title: 'Confirmation by a second person',
    labels: {
      check_id: 'Check',
      answers: 'Answers it is about',
      asked_by: 'Asked by',
      asked_at: 'Asked',
      decided_by: 'Decided by',
      decided_at: 'Decided',
      remark: 'Remark',
    },
  },
  deviation_proposal: {
    title: 'Proposed deviation',
    labels: {
      rule: 'Rule',
      about: 'About',
      category: 'Category',
      says: 'Description',
      occurred_on: 'Date',
      proposed_at: 'Proposed',
      decided_by: 'Decided by',
      decided_at: 'Decided',
      deviation_entry_id: 'Entered as',
    },
  },
  query: {
    title: 'Query',
    labels: {
      event_code: 'Event',
      form_code: 'Form',
      repeat: 'Place among forms of its kind',
      field: 'Field',
      group_key: 'Grid',
      check_id: 'Check',
      says: 'Question',
      about: 'Answers it is about',
      status: 'State',
      assigned_to: 'Assigned to',
      rank: 'Order',
      opened_by: 'Opened by',
      opened_at: 'Opened',
      answered_at: 'Answered',
      closed_at: 'Closed',
      outcome: 'Outcome',
    },
  },
  query_message: {
    title: 'Message of a query',
    labels: {
      query_id: 'Query',
      act: 'What was done',
      says: 'Message',
      changed_value: 'With a corrected value',
      said_by: 'By',
      said_at: 'Time',
    },
  },
  verification: {
    title: 'Verification',
    labels: {
      kind: 'Kind',
      fields: 'Fields that hold',
      changed: 'Fields changed since',
      looked_by: 'By',
      looked_at: 'Time',
    },
  },
  verification_plan: {
    title: 'Verification plan',
    labels: {
      share: 'Share of participants, %',
      others: 'Of all others',
      seed: 'Seed of the draw',
      set_by: 'By',
      set_at: 'Time',
    },
  },
  signature: {
    title: 'Signature',
    labels: {
      scope: 'What was signed',
      event_code: 'Event',
      content_hash: 'Hash of the content',
      signed_by: 'Signed by',
      signed_name: 'Name',
      signed_at: 'Signed',
    },
  },
  signed_entry: {
    title: 'Signed form',
    labels: {
      signature_id: 'Signature',
      content_hash: 'Hash of the content',
      fallen_at: 'Fell',
      fallen_by: 'Fell by a change of',
      fallen_because: 'Fell because',
      fallen_fields: 'Changed fields',
    },
  },
  record_lock: {
    title: 'Freeze or lock',
    labels: {
      kind: 'Kind',
      level: 'Of what',
      event_code: 'Event',
      field: 'Field',
      group_key: 'Grid',
      reason: 'Reason',
      content_hash: 'Hash of the data',
      content_files: 'Hashes of the files',
      set_by: 'By',
      set_at: 'Time',
      lifted_by: 'Lifted by',
      lifted_at: 'Lifted',
      lift_reason: 'Lifted because',
    },
  },
  casebook_view: { title: 'View of a casebook', labels: { seen_by: 'By', hour: 'Hour' } },
  data_export: {
    title: 'Export',
    labels: {
      kind: 'What',
      filter: 'Filter',
      lock_id: 'Lock',
      content_hash: 'Hash of the data',
      made_by: 'By',
      made_at: 'Time',
    },
  },
  trail_review: {
    title: 'Review of the audit trail',
    labels: { filter: 'Filter', changes_up_to: 'Changes up to', reviewed_by: 'By', reviewed_at: 'Time' },
  },
  data_cut: { title: 'Data cut', labels: { at: 'Moment', made_by: 'By', made_at: 'Time' } },
  document_approval: {
    title: 'Approval of a version',
    labels: { document: 'Document', approved_on: 'Approved on', recorded_by: 'Recorded by', recorded_at: 'Recorded' },
  },
  laboratory: { title: 'Laboratory', labels: { closed_at: 'Closed' } },
  reference_range: {
    title: 'Reference range',
    labels: {
      laboratory_id: 'Laboratory',
      to_own: 'In the unit of the form',
      to_si: 'In the SI unit',
      age_from: 'From age, in months',
      age_to: 'To age, in months',
      valid_from: 'Valid from',
      valid_to: 'Valid to',
      low: 'Lower limit',
      high: 'Upper limit',
    },
  },
  person: {
    title: 'Person',
    labels: { email: 'E-mail address', display_name: 'Name', password_hash: 'Password', deactivated_at: 'Deactivated' },
  },
  role_assignment: {
    title: 'Role of a person',
    labels: { site_id: 'Site', valid_from: 'First day', valid_to: 'Last day' },
  },
  invitation: { title: 'One-time link', labels: { token_hash: 'Link', used_at: 'Used', expires_at: 'Runs out' } },
  session: {
    title: 'Sign-in',
    labels: { created_at: 'Time', revoked_at: 'Ended', revoked_because: 'Ended because' },
  },
  site: { title: 'Site', labels: { closed_at: 'Closed', is_training: 'Training site' } },
};

const tables: Map<string, AuditedTable> = new Map(
  [...Object.values<AnyForm>(forms).flatMap(tablesOfForm), ...Object.entries(own).map(ownTable)].map((each) => [
    each.table,
    each,
  ]),
);

/** Every table the trail knows, in the order of the CRF. */
export function auditedTables(): AuditedTable[] {
  return [...tables.values()];
}

/** The table in words; one that this version of the study does not know keeps its name. */
export function auditedTable(table: string): AuditedTable {
  return tables.get(table) ?? { table, title: spelled(table), isPartOfForm: false, fields: {} };
}

/** Whether the trail knows a table of this name. */
export function isKnownTable(table: string): boolean {
  return tables.has(table);
}

/** The label of a column. */
export function labelOf(table: string, column: string): string {
  if (column === 'missing') return 'Why empty';
  if (column === 'site_id') return 'Site';
  return auditedTable(table).fields[column]?.label ?? own[table]?.labels[column] ?? spelled(column);
}

function tablesOfForm(form: AnyForm): AuditedTable[] {
  const groups = Object.values(form.groups);
  return [
    { table: form.name, title: form.title, isPartOfForm: true, fields: form.fields },
    ...groups.map(({ name, title, fields, row }) => ({
      table: name,
      title: `${form.title}: ${title}`,
      isPartOfForm: true,
      fields,
      row,
    })),
  ];
}

function ownTable([table, { title }]: [string, { title: string }]): AuditedTable {
  return { table, title, isPartOfForm: false, fields: {} };
}

function spelled(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
