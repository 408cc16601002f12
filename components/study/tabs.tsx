import Link from 'next/link';

const tabs = [
  { title: 'Overview', href: '/study' },
  { title: 'Calendar', href: '/study/calendar' },
  { title: 'Forms', href: '/study/forms' },
  { title: 'Checks', href: '/study/checks' },
  { title: 'Settings', href: '/study/settings' },
] as const;

/** The parts of what the study is. */
export function StudyTabs({ here }: { here: (typeof tabs)[number]['title'] }) {
  return (
    <nav className="tabs" aria-label="Study">
      {tabs.map(({ title, href }) => (
        <Link key={href} href={href} prefetch={false} aria-current={title === here ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
