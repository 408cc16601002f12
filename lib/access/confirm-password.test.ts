import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from './actor';
import { confirmPassword } from './confirm-password';
import { signIn } from './sign-in';
import { failureTakesMs } from './sign-in-rules';
import { password, type Stage, setStage } from './testing/stage';

let stage: Stage;
let ivo: Actor;
let people = 0;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.end());
beforeEach(async () => {
  people += 1;
  ivo = await stage.person(`Ivo ${people}`, 'investigator', stage.milan);
});

const confirm = (typed: string) => confirmPassword(ivo, typed, 'Signature');
const asIvo = (typed: string) => signIn({ email: ivo.email, password: typed, userAgent: null });
const sayWaits =
  /^The account waits until \d+ \w+ \d{4} \d\d:\d\d \w+, after 5 wrong passwords in a row\. Nothing was signed/;

async function times(many: number, work: () => Promise<unknown>) {
  for (let done = 0; done < many; done++) await work();
}

it('P11-200a1 lets the right password through, and refuses another in words', async () => {
  await confirm(password);
  await expect(confirm('not the one')).rejects.toThrow(/^The password is not right\. Nothing was signed\./);
  await expect(confirm('')).rejects.toThrow('The password is not right');
});

it('P11-300d counts with the sign-ins: the fifth wrong one in a row locks the account for both, with its reason in the trail', async () => {
  await times(2, () => asIvo('not the one'));
  await times(2, () => expect(confirm('not the one')).rejects.toThrow('The password is not right'));
  await expect(confirm('not the one')).rejects.toThrow(sayWaits);
  await expect(confirm(password)).rejects.toThrow(sayWaits);
  expect(await asIvo(password)).toBeNull();
  const reasons = await stage.asOwner<{ reason: string; field: string }>(
    `select field, reason from audit_event where row_id = $1 and field in ('failed_sign_ins', 'locked_until') and reason like '%password%' order by id`,
    [ivo.personId],
  );
  expect(reasons.filter(({ field }) => field === 'locked_until')).toEqual([
    { field: 'locked_until', reason: 'Signature refused: wrong password' },
  ]);
  expect(new Set(reasons.map(({ reason }) => reason))).toEqual(
    new Set(['sign-in failed: wrong password, by whomever', 'Signature refused: wrong password']),
  );
});

it('starts the count anew after a right one', async () => {
  await times(4, () => expect(confirm('not the one')).rejects.toThrow());
  await confirm(password);
  await times(4, () => expect(confirm('not the one')).rejects.toThrow('The password is not right'));
  await confirm(password);
});

it('P11-300d is not passed by guesses sent at once', async () => {
  const guesses = await Promise.allSettled(Array.from({ length: 8 }, () => confirm('not the one')));
  expect(guesses.every(({ status }) => status === 'rejected')).toBe(true);
  await expect(confirm(password)).rejects.toThrow(sayWaits);
});

it('answers while the account waits the same to the right and to a wrong password, and not sooner', async () => {
  await times(5, () => expect(confirm('not the one')).rejects.toThrow());
  for (const typed of [password, 'not the one']) {
    const began = performance.now();
    await expect(confirm(typed)).rejects.toThrow(sayWaits);
    expect(performance.now() - began).toBeGreaterThanOrEqual(failureTakesMs - 1);
  }
});

it('is refused to who was deactivated meanwhile', async () => {
  await stage.asOwner('alter table person disable trigger user');
  await stage.asOwner('update person set deactivated_at = now() where id = $1', [ivo.personId]);
  await stage.asOwner('alter table person enable trigger user');
  await expect(confirm(password)).rejects.toThrow('The account is deactivated. Nothing was signed.');
});

it('keeps what was typed out of the trail and out of what is told', async () => {
  const typed = 'a secret mistyped';
  await expect(confirm(typed)).rejects.not.toThrow(typed);
  const [found] = await stage.asOwner<{ count: string }>(
    `select count(*) from audit_event where concat(reason, old_value::text, new_value::text) ilike '%' || $1 || '%'`,
    [typed],
  );
  expect(found?.count).toBe('0');
});
