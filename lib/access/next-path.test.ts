import { describe, expect, it } from 'vitest';
import { localPath, signInPath } from './next-path';
import { signedOutBecause, signedOutSays } from './signed-out';

describe('where to go after signing in', () => {
  it.each([
    ['/participants/MI01-004?tab=2#x', '/participants/MI01-004?tab=2#x'],
    ['/', '/'],
    [null, '/'],
    ['', '/'],
    ['participants', '/'],
    ['//evil.example/x', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/..//evil.example', '/'],
    ['/sign-in?next=/x', '/'],
    ['/api/auth/signout', '/'],
  ])('%s leads to %s', (asked, expected) => {
    expect(localPath(asked)).toBe(expected);
  });

  it('is carried by the address of the sign-in page, with the reason', () => {
    expect(signInPath('/audit-trail?day=t', 'idle')).toBe('/sign-in?next=%2Faudit-trail%3Fday%3Dt&why=idle');
    expect(signInPath('/', 'nobody')).toBe('/sign-in');
  });
});

describe('why one was signed out', () => {
  it('is said in a sentence that calms, and a reason made up is none', () => {
    expect(signedOutSays(signedOutBecause('idle'))).toContain(
      'Nothing you typed is lost: it is kept on this computer.',
    );
    expect(signedOutBecause('toString')).toBe('nobody');
  });
});
