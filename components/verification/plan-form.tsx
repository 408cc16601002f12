import Link from 'next/link';
import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import type { PlanChoice } from '@/lib/verification/plans/plan-input';
import { planAddress } from './plan-words';

/** What a plan shall ask: a plain form that leads to the address of its preview, so that the preview can be sent to a colleague. */
export function PlanForm({ site, share, others, seed }: PlanChoice) {
  return (
    <>
      <p>
        Preview <Link href={planAddress(site, { share: 100, others: 'critical', seed })}>all answers of everybody</Link>
        ,{' '}
        <Link href={planAddress(site, { share: 0, others: 'critical', seed })}>the critical answers of everybody</Link>,
        or a share of the participants:
      </p>
      <search>
        <form className="filters" action="/verification/plans" aria-label="Plan to preview">
          <input type="hidden" name="site" value={site} />
          <TextBox
            label="Share of participants, %"
            name="share"
            type="number"
            min={0}
            max={100}
            step={1}
            required
            defaultValue={share}
          />
          <SelectBox label="Of all others" name="others" defaultValue={others}>
            <option value="critical">Critical answers</option>
            <option value="nothing">Nothing</option>
          </SelectBox>
          <TextBox
            label="Seed of the draw"
            name="seed"
            required
            maxLength={40}
            defaultValue={seed}
            autoComplete="off"
          />
          <button className="button" type="submit">
            Preview
          </button>
        </form>
      </search>
    </>
  );
}
