import { redirect } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { placesFor } from '@/components/layout/places';
import { may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';

/** Leads everybody to the first part of the application that their roles open. */
export default async function StartPage() {
  const actor = await requireActor();
  const [first] = placesFor((permission) => may(actor, permission));
  if (first) redirect(first.href);
  return (
    <>
      <PageHeader title="You hold no role today" />
      <p>
        You are signed in as {actor.displayName}, but no role of yours is valid today, so there is nothing you may open.
        The study’s administrator gives roles, with the day each begins and ends.
      </p>
    </>
  );
}
