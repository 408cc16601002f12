'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon, type IconName } from '@/components/ui/icon';

export interface Place {
  title: string;
  href: string;
  icon: IconName;
}

/** The parts of the application this person may use; the one that is open is marked. */
export function Navigation({ places }: { places: Place[] }) {
  const path = usePathname();
  return (
    <nav className="side" aria-label="Main">
      <ul>
        {places.map(({ title, href, icon }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={isWithin(path, href) ? 'page' : undefined}>
              <Icon name={icon} />
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
