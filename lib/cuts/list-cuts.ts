import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { momentInWords } from './local-moment';

/** A moment with a name. */
export interface DataCut {
  id: string;
  name: string;
  at: Date;
  /** On the study's clock, with its zone. */
  moment: string;
  remark: string;
  by: string;
  made: string;
}

type Row = { id: string; name: string; at: string; remark: string; by: string; made_at: string };

/** The named data cuts, the latest moment first. */
export async function listCuts(actor: Actor): Promise<DataCut[]> {
  assertMay(actor, 'read casebook');
  const timeZone = await studyTimeZone();
  const rows = await readAs(actor, readCuts);
  return rows.map(({ id, name, at, remark, by, made_at }) => ({
    ...{ id, name, remark, by, at: new Date(at) },
    moment: momentInWords(timeZone, new Date(at)),
    made: momentInWords(timeZone, new Date(made_at)),
  }));
}

async function readCuts(tx: Transaction): Promise<Row[]> {
  const { rows } = await tx.execute<Row>(sql`
    select c.id, c.name, c.at, c.remark, c.made_at, who.display_name as by
    from data_cut c join person who on who.id = c.made_by order by c.at desc, c.id desc`);
  return rows;
}
