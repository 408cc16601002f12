import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { fieldCount } from '@/components/study/forms-table';
import { StudyTabs } from '@/components/study/tabs';
import { VersionsTable } from '@/components/study/versions-table';
import { Icon } from '@/components/ui/icon';
import { type Actor, may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { loadApprovals } from '@/lib/casebook/approvals';
import type { AnyForm } from '@/lib/crf/form';
import { calendar } from '@/study/calendar';
import { editChecks } from '@/study/edit-checks';
import { forms } from '@/study/forms';
import { settingsInWords } from '@/study/settings-words';
import { protocolVersions, study } from '@/study/study';

export const metadata: Metadata = { title: 'Study' };

export default async function StudyPage() {
  const actor = await requireActor('read study');
  const { sites, versions } = await versionsFor(actor);
  return (
    <>
      <PageHeader
        title="Study"
        subtitle={study.title}
        actions={
          <a className="button" href="/study/annotated-crf.pdf" download>
            <Icon name="download" />
            Annotated CRF (PDF)
          </a>
        }
      />
      <StudyTabs here="Overview" />
      <dl className="facts">
        {facts().map(({ name, says, href }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {href ? (
                <Link href={href} prefetch={false}>
                  {says}
                </Link>
              ) : (
                says
              )}
            </dd>
          </div>
        ))}
      </dl>
      <section className="section">
        <h2>Versions of the protocol</h2>
        <VersionsTable sites={sites} versions={versions} />
      </section>
    </>
  );
}

interface Fact {
  name: string;
  says: string;
  href?: string;
}

function facts(): Fact[] {
  const all = Object.values<AnyForm>(forms);
  const fields = all.reduce((sum, form) => sum + fieldCount(form), 0);
  const settings = settingsInWords();
  const unsure = settings.filter((setting) => setting.unsure).length;
  return [
    { name: 'Short name', says: study.shortName },
    { name: 'Design', says: study.phase },
    { name: 'Calendar', says: `${calendar.length} events and the follow-up`, href: '/study/calendar' },
    { name: 'Forms', says: `${all.length} forms, ${fields} fields`, href: '/study/forms' },
    { name: 'Checks', says: `${editChecks().length} checks`, href: '/study/checks' },
    { name: 'Settings', says: `${settings.length} settings`, href: '/study/settings' },
    { name: 'To be confirmed', says: `${unsure} settings are unsure`, href: '/study/settings?only=unsure' },
  ];
}

/** Approvals belong to sites: whoever reads no casebook sees the versions alone. */
async function versionsFor(actor: Actor) {
  const versions = protocolVersions.map(({ version, title }) => ({ version, title, from: {} }));
  if (!may(actor, 'read casebook')) return { sites: [], versions };
  const { sites, documents } = await loadApprovals(actor);
  return { sites, versions: documents.find(({ document }) => document === 'protocol')?.versions ?? versions };
}
