import Link from 'next/link';

const tabs = [
  { title: 'People', href: '/administration' },
  { title: 'Sites', href: '/administration/sites' },
] as const;

/** The two halves of the administration. */
export function AdministrationTabs({ here }: { here: (typeof tabs)[number]['title'] }) {
  return (
    <nav className="tabs" aria-label="Administration">
      {tabs.map(({ title, href }) => (
        <Link key={href} href={href} prefetch={false} aria-current={title === here ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
