import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { SettingsTable } from '@/components/study/settings-table';
import { StudyTabs } from '@/components/study/tabs';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/guard';
import { one } from '@/lib/access/query-text';
import { settingsInWords } from '@/study/settings-words';

export const metadata: Metadata = { title: 'Settings of the study' };

export default async function SettingsPage({ searchParams }: PageProps<'/study/settings'>) {
  await requireActor('read study');
  const isUnsureOnly = one((await searchParams).only) === 'unsure';
  const all = settingsInWords();
  const unsure = all.filter((setting) => setting.unsure);
  return (
    <>
      <PageHeader title="Study" subtitle="Every number of the protocol that the study group may change." />
      <StudyTabs here="Settings" />
      <div className="stack">
        <Notice kind="warning" title={`${unsure.length} of ${all.length} settings are unsure`}>
          They were found in no source for this study. The study group must confirm them before children are treated by
          them.
        </Notice>
        <p className="no-print">
          {isUnsureOnly ? (
            <Link href="/study/settings" prefetch={false}>
              Show all {all.length} settings
            </Link>
          ) : (
            <Link href="/study/settings?only=unsure" prefetch={false}>
              Show only the {unsure.length} that are unsure
            </Link>
          )}
        </p>
        <SettingsTable settings={isUnsureOnly ? unsure : all} />
      </div>
    </>
  );
}
