import { TextBox } from '@/components/access/text-box';

/** Name and time zone of a site, new or known. */
export function SiteFields({ name, timeZone }: { name?: string; timeZone?: string }) {
  return (
    <>
      <TextBox label="Name" name="name" defaultValue={name} required minLength={2} maxLength={120} autoComplete="off" />
      <TextBox
        label="Time zone"
        help="As in Europe/Rome. The site’s own day decides what is due and what lies in the future."
        name="timeZone"
        defaultValue={timeZone}
        required
        list="time-zones"
        autoComplete="off"
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
