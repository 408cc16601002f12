import Link from 'next/link';

/** The way back: each page above this one, and where one is now. */
export function Breadcrumbs({ above, here }: { above: { title: string; href: string }[]; here: string }) {
  return (
    <nav className="crumbs" aria-label="You are here">
      <ol>
        {above.map(({ title, href }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
