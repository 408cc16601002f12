import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { PlanForm } from '@/components/verification/plan-form';
import { PlanPreviewView } from '@/components/verification/plan-preview';
import { drawInWords, planInWords } from '@/components/verification/plan-words';
import { EarlierPlans, PlansTable } from '@/components/verification/plans-table';
import { SetPlanForm } from '@/components/verification/set-plan-form';
import type { Actor } from '@/lib/access/actor';
import { forPage, requireActor } from '@/lib/access/guard';
import { todayIn } from '@/lib/dates/clock';
import { listPlans, type PlannedSite } from '@/lib/verification/plans/list-plans';
import { planChoice } from '@/lib/verification/plans/plan-input';
import { previewPlan } from '@/lib/verification/plans/preview-plan';
import { plan } from '../actions';

export const metadata: Metadata = { title: 'Verification plans' };

export default async function PlansPage({ searchParams }: PageProps<'/verification/plans'>) {
  const actor = await requireActor('read casebook');
  const asked = await searchParams;
  const sites = await forPage(() => listPlans(actor));
  const site = sites.length === 1 ? sites[0] : sites.find(({ code }) => code === asked.site);
  return (
    <>
      <PageHeader title="Verification plans" subtitle="How much of each site's data is compared with the source" />
      {asked.site !== undefined && !site && (
        <Notice kind="warning">There is no such site among those you may see.</Notice>
      )}
      <PlansTable sites={sites} />
      {site && (
        <section className="section stack" aria-labelledby="site">
          <h2 id="site">
            {site.code} · {site.name}
          </h2>
          <Proposal actor={actor} site={site} asked={asked} />
          {site.earlier.length > 0 && (
            <>
              <h3>Plans before this one</h3>
              <EarlierPlans site={site.code} plans={site.earlier} />
            </>
          )}
        </section>
      )}
      <section className="section" aria-labelledby="draw">
        <h2 id="draw">How participants are drawn</h2>
        <p>{drawInWords}</p>
        <p>
          Without a plan, everything is compared with the source. A plan only says what is asked for: whatever was
          verified stays verified.
        </p>
      </section>
    </>
  );
}

interface ProposalProps {
  actor: Actor;
  site: PlannedSite;
  asked: Record<string, string | string[] | undefined>;
}

/** What another plan would ask, previewed before it is set. */
async function Proposal({ actor, site, asked }: ProposalProps) {
  const { code, present, mayPlan } = site;
  const proposed = asked.share === undefined ? null : planChoice.safeParse({ ...asked, site: code });
  const choice = proposed?.data ?? null;
  const preview = choice && (await forPage(() => previewPlan(actor, choice)));
  const first = { site: code, share: 100, others: 'critical' as const, seed: `${code} ${todayIn('UTC')}` };
  return (
    <>
      {mayPlan && <PlanForm {...first} {...(choice ?? present)} site={code} key={JSON.stringify(choice)} />}
      {proposed?.error && (
        <Notice kind="warning">{proposed.error.issues.map(({ message }) => message).join(' ')}</Notice>
      )}
      {choice && preview && (
        <>
          <h3>Preview: {planInWords(choice)}</h3>
          <PlanPreviewView preview={preview} />
          {mayPlan && <SetPlanForm choice={choice} present={present?.id ?? null} set={plan} />}
        </>
      )}
    </>
  );
}
