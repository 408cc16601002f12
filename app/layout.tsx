import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Frame } from '@/components/layout/frame';
import { placesFor } from '@/components/layout/places';
import { themeCookie, themeOf } from '@/components/layout/theme';
import { type Actor, may } from '@/lib/access/actor';
import { currentActor } from '@/lib/access/guard';
import { roleInWords } from '@/lib/access/words';
import { study } from '@/study/study';
import { signOut } from './sign-out';
import './globals.css';

export const metadata: Metadata = {
  title: { default: `${study.shortName} · Casebook`, template: `%s · ${study.shortName}` },
  description: study.title,
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [actor, jar] = await Promise.all([currentActor(), cookies()]);
  const theme = themeOf(jar.get(themeCookie)?.value);
  return (
    <html lang="en-GB" data-theme={theme}>
      <body>
        <Frame
          study={study.shortName}
          environment={process.env.DEMO === '1' ? 'Demo study: invented children' : null}
          person={actor && personOf(actor)}
          places={actor ? placesFor((permission) => may(actor, permission)) : []}
          theme={theme}
          signOut={signOut}
        >
          {children}
        </Frame>
      </body>
    </html>
  );
}

function personOf(actor: Actor) {
  const roles = new Set(actor.assignments.map(roleInWords));
  return { name: actor.displayName, email: actor.email, roles: [...roles] };
}
