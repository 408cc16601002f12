import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutActor } from '@/db/transaction-as';
import type { Actor } from './actor';
import { changePassword } from './change-password';
import { deactivatePerson } from './deactivate-person';
import { endSession } from './end-session';
import { NotFound } from './errors';
import { sessionState } from './session-state';
import { signIn } from './sign-in';
import { done, password, type Stage, setStage } from './testing/stage';

let stage: Stage;
let dana: Actor;
beforeAll(async () => {
  stage = await setStage();
  dana = await stage.person('Dana Daily', 'data_manager', stage.milan);
});
afterAll(() => stage.end());

const attempt = (email: string, typed = password) => signIn({ email, password: typed, userAgent: 'a browser' });

async function open(actor: Actor): Promise<string> {
  const opened = await attempt(actor.email);
  if (!opened) throw new Error('Could not sign in.');
  return opened.sessionId;
}

const age = async (sessionId: string, minutes: number, column: 'last_seen_at' | 'created_at' = 'last_seen_at') => {
  await stage.asOwner(`select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'test', false)`, [
    dana.personId,
  ]);
  await stage.asOwner(`update session set ${column} = now() - make_interval(mins => $2::int) where id = $1`, [
    sessionId,
    minutes,
  ]);
};

async function lastSeen(sessionId: string) {
  const { rows } = await withoutActor((db) =>
    db.execute<{ seconds: number }>(
      sql`select extract(epoch from now() - last_seen_at)::float as seconds from session where id = ${sessionId}`,
    ),
  );
  return rows[0]?.seconds ?? Number.NaN;
}

describe('a sign-in', () => {
  it('is a row of its own, and says who it is and what they may do', async () => {
    const state = await sessionState(await open(dana), 'awake');
    expect(state.actor).toMatchObject({
      personId: dana.personId,
      displayName: 'Dana Daily',
      assignments: [{ role: 'data_manager', siteCode: 'MI01' }],
    });
  });

  it('P11-300c is over at the next request when it is ended, here or elsewhere', async () => {
    const [here, there] = [await open(dana), await open(dana)];
    await endSession(dana, { sessionId: there });
    expect(await sessionState(there, 'awake')).toEqual({ actor: null, because: 'ended' });
    expect((await sessionState(here, 'awake')).actor).not.toBeNull();
  });

  it('R3-4.2.2ai P11-10h stands in the audit trail with its end, without what it was used for in between', async () => {
    const sessionId = await open(dana);
    await age(sessionId, 5);
    await sessionState(sessionId, 'awake');
    await endSession(dana, { sessionId });
    const told = await stage.asOwner<{ action: string; field: string; reason: string }>(
      `select action, field, reason from audit_event where table_name = 'session' and row_id = $1 order by id`,
      [sessionId],
    );
    expect(told.map(({ action, field }) => `${action} ${field}`)).toEqual([
      ...['insert created_at', 'insert id', 'insert person_id'],
      ...['update revoked_at', 'update revoked_because'],
    ]);
    expect(told[0]?.reason).toBe('signed in');
  });

  it('of another person cannot be ended', async () => {
    const other = await stage.person('Olga Other', 'data_manager', stage.rome);
    const theirs = await open(other);
    await expect(endSession(dana, { sessionId: theirs })).rejects.toThrow(NotFound);
    expect((await sessionState(theirs, 'awake')).actor).not.toBeNull();
  });

  it('EMA-A4a CSU-1 ends after 30 minutes without activity, and not before', async () => {
    const sessionId = await open(dana);
    await age(sessionId, 29);
    expect((await sessionState(sessionId, 'asleep')).actor).not.toBeNull();
    await age(sessionId, 31);
    expect(await sessionState(sessionId, 'awake')).toEqual({ actor: null, because: 'idle' });
  });

  it('is kept open by a person, not by a page that asks by itself', async () => {
    const sessionId = await open(dana);
    await age(sessionId, 5);
    await sessionState(sessionId, 'asleep');
    expect(await lastSeen(sessionId)).toBeGreaterThan(200);
    await sessionState(sessionId, 'awake');
    expect(await lastSeen(sessionId)).toBeLessThan(30);
  });

  it('ends after twelve hours however busy it is', async () => {
    const sessionId = await open(dana);
    await age(sessionId, 12 * 60 + 1, 'created_at');
    expect(await sessionState(sessionId, 'awake')).toEqual({ actor: null, because: 'expired' });
  });

  it('P11-300c R3-4.3.8 is over when the person is deactivated, and roles act at the next request', async () => {
    const gus = await stage.person('Gus Going', 'monitor', stage.milan);
    const sessionId = await open(gus);
    await stage.asOwner(
      `select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'test', false)`,
      [gus.personId],
    );
    await stage.asOwner(`update role_assignment set valid_to = '2021-01-01' where person_id = $1`, [gus.personId]);
    expect((await sessionState(sessionId, 'awake')).actor?.assignments).toEqual([]);
    done(await deactivatePerson(stage.administrator, { personId: gus.personId, why: 'left' }));
    expect(await sessionState(sessionId, 'awake')).toEqual({ actor: null, because: 'deactivated' });
  });

  it('is opened to nobody whose address cannot be one', async () => {
    expect(await signIn({ email: 'dana\0@casebook.test', password, userAgent: null })).toBeNull();
  });

  it('that never was is nobody', async () => {
    const unknown = await sessionState('00000000-0000-7000-8000-00000000dead', 'awake');
    expect(unknown).toEqual({ actor: null, because: 'nobody' });
  });
});

describe('changing the password', () => {
  it('asks for the old one, takes no weak one, and ends the other sign-ins', async () => {
    const pam = await stage.person('Pam Password', 'monitor', stage.milan);
    const [here, there] = [await open(pam), await open(pam)];
    const fresh = 'copper ladder winter sea';
    const me = { ...pam, sessionId: here };
    expect(await changePassword(me, { old: 'not it at all', fresh })).toMatchObject({ ok: false });
    expect(await changePassword(me, { old: password, fresh: 'qwertyuiop123' })).toMatchObject({ ok: false });
    expect(await changePassword(me, { old: password, fresh })).toEqual({ ok: true });
    expect((await sessionState(here, 'awake')).actor).not.toBeNull();
    expect(await sessionState(there, 'awake')).toEqual({ actor: null, because: 'ended' });
    expect(await attempt(pam.email)).toBeNull();
    expect(await attempt(pam.email, fresh)).not.toBeNull();
  });
});

describe('guessing', () => {
  it('P11-300d CSU-1 locks the account for a quarter of an hour after five failures in a row', async () => {
    const lou = await stage.person('Lou Locked', 'monitor', stage.milan);
    await Promise.all(Array.from({ length: 5 }, () => attempt(lou.email, 'a wrong password')));
    expect(await attempt(lou.email)).toBeNull();
    const [row] = await stage.asOwner<{ minutes: number }>(
      'select extract(epoch from locked_until - now())::float / 60 as minutes from person where id = $1',
      [lou.personId],
    );
    expect(row?.minutes).toBeGreaterThan(14);
    await stage.asOwner(
      `select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'time passes', false)`,
      [lou.personId],
    );
    await stage.asOwner('update person set locked_until = now() where id = $1', [lou.personId]);
    expect(await attempt(lou.email)).not.toBeNull();
  });

  it('four times and then right starts the count again', async () => {
    const fay = await stage.person('Fay Fingers', 'monitor', stage.milan);
    for (const round of [1, 2]) {
      await Promise.all(Array.from({ length: 4 }, () => attempt(fay.email, `wrong ${round}`)));
      expect(await attempt(fay.email)).not.toBeNull();
    }
  });

  it.each(['dana.daily@casebook.test', 'nobody@casebook.test'])('%s is refused after the same pause', async (email) => {
    const from = performance.now();
    expect(await attempt(email, 'a wrong password')).toBeNull();
    expect(performance.now() - from).toBeGreaterThan(295);
  });
});
