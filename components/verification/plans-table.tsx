import Link from 'next/link';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { PlannedSite } from '@/lib/verification/plans/list-plans';
import type { PlanRow } from '@/lib/verification/plans/plan-rows';
import { planAddress, planInWords } from './plan-words';

/** The plan that holds at each site. */
export function PlansTable({ sites }: { sites: PlannedSite[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Plans that hold</caption>
        <ColumnHeads titles={['Site', 'To be verified', 'Since', 'By', 'Why']} />
        <tbody>
          {sites.map(({ code, name, present }) => (
            <tr key={code}>
              <th scope="row" data-label="Site">
                <Link href={planAddress(code)} prefetch={false}>
                  {code} · {name}
                </Link>
              </th>
              <td data-label="To be verified">{planInWords(present)}</td>
              <td data-label="Since">{present?.at ?? <span className="muted">The beginning</span>}</td>
              <td data-label="By">{present?.by ?? <span className="muted">Nobody planned yet</span>}</td>
              <td data-label="Why">{present?.reason ?? <span className="muted">—</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The plans that held before at a site; any of them can be previewed and set again. */
export function EarlierPlans({ site, plans }: { site: string; plans: PlanRow[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Earlier plans</caption>
        <ColumnHeads titles={['To be verified', 'From', 'By', 'Why', 'Again']} />
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <td data-label="To be verified">{planInWords(plan)}</td>
              <td data-label="From">{plan.at}</td>
              <td data-label="By">{plan.by}</td>
              <td data-label="Why">{plan.reason}</td>
              <td data-label="Again">
                <Link href={planAddress(site, plan)} prefetch={false}>
                  Preview<span className="visually-hidden"> the plan of {plan.at}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
