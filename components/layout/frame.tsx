import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from './mark';
import { Navigation, type Place } from './navigation';
import { type Person, PersonMenu } from './person-menu';
import type { Theme } from './theme';

interface FrameProps {
  study: string;
  /** Said in a band that cannot be overlooked, e.g. "Demo study: invented children". */
  environment: string | null;
  /** Null while nobody is signed in: then there is no navigation and no menu. */
  person: Person | null;
  places: Place[];
  theme: Theme;
  signOut: () => Promise<void>;
  children: ReactNode;
}

/** What stands around every page: the environment, the study, the person, the places to go. */
export function Frame({ study, environment, person, places, theme, signOut, children }: FrameProps) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header>
        {environment && <p className="environment">{environment}</p>}
        <div className="top">
          <Link className="study" href="/" prefetch={false}>
            <Mark />
            {study}
            <span className="long">Casebook</span>
          </Link>
          {person && <PersonMenu person={person} theme={theme} signOut={signOut} />}
        </div>
      </header>
      <div className={places.length > 0 ? 'frame' : 'frame alone'}>
        {places.length > 0 && <Navigation places={places} />}
        <main className="main" id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
