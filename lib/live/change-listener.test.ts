import { randomUUID } from 'node:crypto';
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { transactionAs } from '@/db/transaction-as';
import { done } from '@/lib/access/testing/stage';
import { recordView } from '@/lib/casebook/record-view';
import { screenParticipant } from '@/lib/casebook/screen-participant';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { ChangeListener } from './change-listener';
import { endListening } from './testing/listeners';

let stage: Stage;
const leaving: (() => void)[] = [];
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});
afterAll(() => stage.close());

const url = () => process.env.DATABASE_URL ?? '';
const save = async () => done(await screenParticipant(stage.dora, { siteCode: 'MI01', requestId: randomUUID() }));

/** An instance with one page open, once it listens. */
async function instance(at = url()) {
  const subscriber = { changed: vi.fn(), listening: vi.fn() };
  leaving.push(new ChangeListener(at).subscribe(subscriber));
  await vi.waitFor(() => expect(subscriber.listening).toHaveBeenCalledTimes(1), { timeout: 10_000 });
  return subscriber;
}

describe('every instance', () => {
  it('hears of a save that went through any of them', async () => {
    const all = [await instance(), await instance(), await instance()];
    await save();
    for (const { changed } of all) await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  });

  it('connects again when its connection was ended, and says that it knows nothing of the time between', async () => {
    const all = [await instance(), await instance()];
    await endListening();
    for (const { listening } of all) {
      await vi.waitFor(() => expect(listening).toHaveBeenCalledTimes(2), { timeout: 10_000 });
    }
    await save();
    for (const { changed } of all) await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  });

  it('tries again until PostgreSQL is there', async () => {
    const gate = await openGate();
    const { changed, listening } = await instance(gate.url);
    await gate.shut();
    await vi.waitFor(() => expect(gate.refused()).toBeGreaterThan(1), { timeout: 10_000 });
    expect(listening).toHaveBeenCalledTimes(1);
    gate.reopen();
    await vi.waitFor(() => expect(listening).toHaveBeenCalledTimes(2), { timeout: 15_000 });
    await save();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    leaving.splice(0).forEach((leave) => void leave());
    gate.close();
  });

  it('holds no connection when nobody wants to know', async () => {
    const listener = new ChangeListener(url());
    const nobody = { changed: () => undefined, listening: vi.fn() };
    listener.subscribe(nobody)();
    const leave = listener.subscribe(nobody);
    await vi.waitFor(() => expect(nobody.listening).toHaveBeenCalledTimes(1), { timeout: 10_000 });
    leave();
    const count = async () => {
      const { rows } = await stage.owner.query(
        `select from pg_stat_activity where application_name = 'casebook changes' and datname = current_database()`,
      );
      return rows.length;
    };
    await vi.waitFor(async () => expect(await count()).toBe(0), { timeout: 10_000 });
  });
});

describe('the notice', () => {
  it('comes once for each transaction that wrote about a child, says nothing, and none comes for views and sign-ins', async () => {
    const ear = new Client(url());
    await ear.connect();
    await ear.query('listen casebook_changes');
    const payloads: (string | undefined)[] = [];
    ear.on('notification', ({ payload }) => payloads.push(payload));
    const { screeningNumber } = await save();
    await recordView(stage.dora, screeningNumber);
    await transactionAs({ personId: stage.adam.personId }, 'Test', async (tx) => {
      await tx.execute(`insert into session (id, person_id) values ('${randomUUID()}', '${stage.adam.personId}')`);
    });
    await save();
    // Notices come in the order of commits: once the mark is there, all before it are.
    await stage.owner.query(`select pg_notify('casebook_changes', 'mark')`);
    await vi.waitFor(() => expect(payloads).toContain('mark'));
    expect(payloads).toEqual(['', '', 'mark']);
    await ear.end();
  });
});

/** A way to PostgreSQL that can be shut, as when it restarts. */
async function openGate() {
  const target = new URL(url());
  const sockets = new Set<Socket>();
  let [isOpen, refused] = [true, 0];
  const server: Server = createServer((socket) => {
    if (!isOpen) {
      refused += 1;
      socket.destroy();
      return;
    }
    const onward = connectTo(Number(target.port), target.hostname);
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => undefined);
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const through = new URL(target);
  through.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: through.href,
    refused: () => refused,
    async shut() {
      isOpen = false;
      for (const socket of sockets) socket.destroy();
    },
    reopen() {
      isOpen = true;
    },
    close: () => server.close(),
  };
}
