import Link from 'next/link';
import { counted } from '@/components/casebook/child-words';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { Asked } from '@/lib/verification/plans/count-asked';
import type { PlanPreview, PreviewedChild } from '@/lib/verification/plans/preview-plan';

/** What a plan would ask against the plan that holds: forms, answers, and participant by participant. */
export function PlanPreviewView({ preview }: { preview: PlanPreview }) {
  const { present, proposed, children, kept } = preview;
  const drawn = children.filter((child) => child.proposed === 'all').length;
  return (
    <>
      <p>
        All answers of {drawn} of {counted(children.length, 'participant', 'participants')}.{' '}
        {kept > 0 &&
          `${counted(kept, 'answer is', 'answers are')} verified and not asked for by this plan: what was verified stays verified.`}
      </p>
      <div className="table-frame cards-when-narrow">
        <table>
          <caption>What is asked for of complete forms</caption>
          <ColumnHeads titles={['Plan', 'Forms', 'Answers', 'Verified', 'Left']} />
          <tbody>
            <AskedRow title="The plan that holds" asked={present} />
            <AskedRow title="This plan" asked={proposed} />
          </tbody>
        </table>
      </div>
      {children.length > 0 && <ParticipantsTable participants={children} />}
    </>
  );
}

function AskedRow({ title, asked }: { title: string; asked: Asked }) {
  return (
    <tr>
      <th scope="row" data-label="Plan">
        {title}
      </th>
      <td data-label="Forms">{asked.forms}</td>
      <td data-label="Answers">{asked.answers}</td>
      <td data-label="Verified">{asked.verified}</td>
      <td data-label="Left">{asked.left}</td>
    </tr>
  );
}

const partInWords = { all: 'All answers', critical: 'Critical answers', nothing: 'Nothing' };

function ParticipantsTable({ participants }: { participants: PreviewedChild[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table className="dense">
        <caption>Participant by participant</caption>
        <ColumnHeads titles={['Participant', 'This plan', 'The plan that holds', 'Left under this plan']} />
        <tbody>
          {participants.map(({ label, present, proposed, answers, left }) => (
            <tr key={label}>
              <th scope="row" data-label="Participant">
                <Link href={`/participants/${label}`} prefetch={false}>
                  {label}
                </Link>
              </th>
              <td data-label="This plan">{partInWords[proposed]}</td>
              <td data-label="The plan that holds">{partInWords[present]}</td>
              <td data-label="Left under this plan">
                {left} of {answers}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
