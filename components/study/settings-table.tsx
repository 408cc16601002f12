import { Icon } from '@/components/ui/icon';
import { type SettingInWords, sourceInWords } from '@/study/settings-words';
import './study.css';
import { ColumnHeads } from '@/components/ui/column-heads';

/** The settings of the study: name, value, what it says, where it comes from, and whether the study group must confirm it. */
export function SettingsTable({ settings }: { settings: SettingInWords[] }) {
  return (
    <div className="table-frame cards-when-narrow study-table">
      <table>
        <caption className="visually-hidden">Settings of the study</caption>
        <ColumnHeads titles={['Setting', 'Value', 'What it says', 'Where it comes from']} />
        <tbody>
          {settings.map((setting) => (
            <SettingRow key={setting.key} setting={setting} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SettingRow({ setting: { name, key, value, says, source, unsure } }: { setting: SettingInWords }) {
  return (
    <tr>
      <th scope="row" data-label="Setting" className="wide">
        {name}
        <span className="help">
          <code>{key}</code>
        </span>
      </th>
      <td data-label="Value">
        <ul>
          {value.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </td>
      <td data-label="What it says" className="wide">
        {says}
      </td>
      <td data-label="Where it comes from">
        {sourceInWords[source]}
        {unsure && <UnsureMark />}
      </td>
    </tr>
  );
}

/** That a number was found in no source for this study. */
export function UnsureMark() {
  return (
    <span className="state unsure" data-state="draft">
      <Icon name="warning" />
      Unsure: the study group must confirm
    </span>
  );
}
