import { describe, expect, it } from 'vitest';
import { hashPassword, passwordFits, passwordProblem } from './password';

describe('a new password', () => {
  it.each([
    'short',
    'aaaaaaaaaaaaaaaa',
    '123456789012',
    'password1234',
    'P@ssw0rd!2026',
    'PasswordPassword',
    'qwertyuiop[]12',
    'abcdefghijklmnop',
    'Welcome!!2026',
    'osteosarcoma99',
    'dana.doctor@hospital.example',
    'dana.doctor12',
  ])('refuses %s', (typed) => {
    expect(passwordProblem(typed, 'dana.doctor@hospital.example')).not.toBeNull();
  });

  it.each(['lantern meadow orbit', 'Tr4in-window-cheese', 'summer harvest in the hills'])('takes %s', (typed) => {
    expect(passwordProblem(typed, 'dana.doctor@hospital.example')).toBeNull();
  });

  it('is not cut to its beginning', async () => {
    const long = 'x1y2z3'.repeat(33);
    expect(await passwordFits(`${long.slice(0, -1)}?`, await hashPassword(long))).toBe(false);
  });
});

describe('the kept hash', () => {
  it('is argon2id with 19 MiB and two passes, and fits its password alone', async () => {
    const kept = await hashPassword('lantern meadow orbit');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordFits('lantern meadow orbit', kept)).toBe(true);
    expect(await passwordFits('lantern meadow orbits', kept)).toBe(false);
    expect(await passwordFits('the password of nobody', null)).toBe(false);
  });
});
