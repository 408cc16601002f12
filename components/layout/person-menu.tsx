import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { Theme } from './theme';
import { ThemeSwitch } from './theme-switch';

export interface Person {
  name: string;
  email: string;
  /** Each role in words with its site: "Data manager, Milan 1". */
  roles: string[];
}

interface PersonMenuProps {
  person: Person;
  theme: Theme;
  signOut: () => Promise<void>;
}

/** Who is signed in, in which roles, and what concerns the person rather than the study. Works without JavaScript. */
export function PersonMenu({ person, theme, signOut }: PersonMenuProps) {
  return (
    <details className="menu" name="menu">
      <summary className="person">
        <Icon name="person" />
        <span className="name">{person.name}</span>
        <span className="visually-hidden">: your account</span>
        <Icon name="down" />
      </summary>
      <div className="menu-body">
        <div>
          <strong>{person.name}</strong>
          <p className="small muted">{person.email}</p>
          <ul className="plain small">
            {person.roles.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        </div>
        <ThemeSwitch theme={theme} />
        <div className="row">
          <Link className="button" href="/account" prefetch={false}>
            Account
          </Link>
          <form action={signOut}>
            <button className="button" type="submit">
              <Icon name="sign-out" />
              Sign out
            </button>
          </form>
        </div>
      </div>
    </details>
  );
}
