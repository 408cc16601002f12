import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { FormsTable } from '@/components/study/forms-table';
import { StudyTabs } from '@/components/study/tabs';
import { Icon } from '@/components/ui/icon';
import { requireActor } from '@/lib/access/guard';
import type { AnyForm } from '@/lib/crf/form';
import { checksByForm } from '@/study/edit-checks';
import { forms } from '@/study/forms';

export const metadata: Metadata = { title: 'Forms of the study' };

export default async function FormsPage() {
  await requireActor('read study');
  return (
    <>
      <PageHeader
        title="Study"
        subtitle="Every form with its questions: the data dictionary."
        actions={
          <a className="button" href="/study/annotated-crf.pdf" download>
            <Icon name="download" />
            Annotated CRF (PDF)
          </a>
        }
      />
      <StudyTabs here="Forms" />
      <FormsTable forms={Object.values<AnyForm>(forms)} checks={checksByForm()} />
    </>
  );
}
