import { followUpRules, yearlyForms } from '@/study/calendar';
import { followUpInWords, formsInWords } from '@/study/calendar-words';
import './study.css';
import { ColumnHeads } from '@/components/ui/column-heads';

/** How often a child is seen after the end of treatment, and with which forms. */
export function FollowUpTable() {
  return (
    <div className="table-frame cards-when-narrow study-table">
      <table>
        <caption className="visually-hidden">Follow-up</caption>
        <ColumnHeads titles={['Visits', 'Forms']} />
        <tbody>
          {followUpRules.map((rule) => (
            <tr key={rule.fromMonth}>
              <th scope="row" data-label="Visits" className="wide">
                {followUpInWords(rule)}
              </th>
              <td data-label="Forms" className="wide">
                {formsInWords(rule.forms).join(', ')}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" data-label="Visits" className="wide">
              At every twelfth month as well
            </th>
            <td data-label="Forms" className="wide">
              {formsInWords(yearlyForms).join(', ')}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
