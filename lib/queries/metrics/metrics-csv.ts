import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@/lib/access/actor';
import { recordExport } from '@/lib/exports/record-export';
import { type MetricsQuery, metricsAddress } from './metrics-query';
import { queryMetrics } from './query-metrics';

const columns = {
  of: 'Counted by',
  raised: 'Raised',
  openNow: 'Open now',
  valueChanged: 'Value changed',
  closedWithoutChange: 'Closed without change',
  noLongerDoubtful: 'No longer doubtful',
  cancelled: 'Cancelled',
  daysToAnswer: 'Median days to answer',
  daysToClose: 'Median days to the end',
  changedShare: 'Share that changed data',
} as const;

/** The rows of the page as CSV for a spreadsheet; that they are taken is kept on record. Throws NotAllowed. */
export async function metricsCsv(actor: Actor, query: MetricsQuery): Promise<string> {
  const { rows } = await queryMetrics(actor, query);
  const [, filter = ''] = metricsAddress(query).split('?');
  await recordExport(actor, { kind: 'query metrics', filter });
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true, cast: { number: rounded } });
}

const rounded = (value: number) => String(Math.round(value * 1000) / 1000);
