/** Why there is no sign-in (any more). */
export type SignedOutBecause = 'nobody' | 'idle' | 'expired' | 'ended' | 'deactivated';

const sentences: Record<SignedOutBecause, string> = {
  nobody: 'You are not signed in.',
  idle: 'You were signed out because nothing happened for a while. Nothing you typed is lost: it is kept on this computer.',
  expired:
    'You were signed out because the sign-in was twelve hours old. Nothing you typed is lost: it is kept on this computer.',
  ended: 'This sign-in was ended. Nothing you typed is lost: it is kept on this computer.',
  deactivated: 'This account is not active. Ask the administrator of the study.',
};

/** The sentence for someone whose sign-in has ended. */
export function signedOutSays(because: SignedOutBecause): string {
  return sentences[because];
}

/** Reads the reason back from a URL; anything else is nobody. */
export function signedOutBecause(text: string | undefined): SignedOutBecause {
  return text !== undefined && Object.hasOwn(sentences, text) ? (text as SignedOutBecause) : 'nobody'; // just checked
}
