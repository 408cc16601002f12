import { withAsOf } from '@/components/cuts/with-as-of';
import { Icon } from '@/components/ui/icon';
import { stateIcons } from '@/components/ui/state-badge';
import { type State, stateInWords } from '@/lib/crf/status';

/** Where in the casebook a form stands. */
export interface Place {
  participant: string;
  event: string;
  eventLabel: string;
  form: string;
  formTitle: string;
  repeat: number;
  /** Of a casebook as it stood: the moment, as the address carries it. */
  asOf?: string;
}

export const hrefOf = ({ participant, event, form, repeat, asOf = '' }: Omit<Place, 'eventLabel' | 'formTitle'>) =>
  withAsOf(`/participants/${participant}/${event}/${form}/${repeat}`, asOf);

/** States that ask for nothing: in the grid their icon is enough for the eye, so that the others stand out. */
const calm: State[] = ['not due', 'not expected', 'complete', 'not done', 'verified', 'signed', 'frozen', 'locked'];

interface EntryLinkProps {
  place: Place;
  state: State;
  queries: number;
  /** Only the icon where nothing is to be done; the words stay for those who listen. */
  dense?: true;
}

/** One click to a form, and the state it is in. A plain link: a casebook has hundreds, and each <Link> is a piece of script. */
export function EntryLink({ place, state, queries, dense }: EntryLinkProps) {
  const words = stateInWords(state, queries);
  const which = place.repeat > 1 ? `${place.formTitle} ${place.repeat}` : place.formTitle;
  return (
    <a
      className={dense && calm.includes(state) ? 'state compact' : 'state'}
      data-state={state}
      href={hrefOf(place)}
      aria-label={`${place.eventLabel}, ${which}: ${words}`}
    >
      <Icon name={stateIcons[state]} />
      <span className="word">{words}</span>
    </a>
  );
}
