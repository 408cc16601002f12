'use client';
import { useCombobox } from 'downshift';
import { useMemo, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Found } from '@/lib/crf/fields';
import { type ControlProps, useInitialText, useSetText } from './control';
import { codeOf, foundOptions, matching, type Option } from './option-search';

interface TypeAheadProps extends ControlProps {
  options: Readonly<Record<string, string>>;
  /** A word on each answer, under it. */
  hints?: Readonly<Record<string, string>>;
  /** A search of the codelist's own, best first. */
  search?: (typed: string) => readonly Found[];
}

/** So many answers are listed at once; of a longer list the letters that are typed choose. */
const longest = 60;

/**
 * A long codelist: some letters narrow it, Tab or Enter takes the answer that is marked. What matches no answer stays
 * as it was typed, and is told under the field.
 */
export function TypeAhead({ place, id, options, hints, search, describedBy, invalid, label }: TypeAheadProps) {
  const setText = useSetText(place);
  const initial = String(useInitialText(place));
  const all = useMemo(
    () => Object.entries(options).map(([code, words]): Option => ({ code, words, hint: hints?.[code] })),
    [options, hints],
  );
  const [text, setShown] = useState(options[initial] ?? initial);
  const chosen = all.find(({ code }) => code === codeOf(all, text)) ?? null;
  /** Letters typed since the last choice; a list that is opened afterwards shows all answers again. */
  const [sought, setSought] = useState('');
  const found = useMemo(
    () => (search && sought.trim() !== '' ? foundOptions(all, search(sought)) : matching(all, sought)),
    [all, search, sought],
  );
  const items = found.slice(0, longest);
  const type = (typed: string) => {
    setShown(typed);
    setSought(typed);
    setText(codeOf(all, typed) ?? typed);
  };
  const list = useCombobox({
    id: `${id}-list`,
    inputId: id,
    items,
    inputValue: text,
    selectedItem: chosen,
    itemToString: (item) => item?.words ?? '',
    stateReducer: (_, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputChange
        ? { ...changes, highlightedIndex: changes.inputValue ? 0 : -1 }
        : changes,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      setShown(selectedItem.words);
      setSought('');
      setText(selectedItem.code);
    },
  });
  return (
    <div className="type-ahead" data-wide={hints ? true : undefined}>
      <input
        {...list.getInputProps({
          id,
          autoComplete: 'off',
          onChange: (event) => type(event.currentTarget.value),
          onFocus: (event) => event.currentTarget.select(),
          onBlur: () => chosen && setShown(chosen.words),
        })}
        aria-label={label}
        aria-labelledby={undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      <Icon name="down" />
      {chosen?.hint && <p className="field-readback">{chosen.hint}</p>}
      <ul {...list.getMenuProps({ 'aria-label': 'Answers', 'aria-labelledby': undefined })} hidden={!list.isOpen}>
        {list.isOpen &&
          items.map((item, index) => (
            <li
              key={item.code}
              {...list.getItemProps({ item, index })}
              data-marked={index === list.highlightedIndex || undefined}
            >
              {item.words}
              {item.because && <span className="because"> ({item.because})</span>}
              {item.hint && <span className="option-hint">{item.hint}</span>}
            </li>
          ))}
        {list.isOpen && found.length > longest && (
          <li className="muted">{found.length - longest} more: type some letters.</li>
        )}
        {list.isOpen && items.length === 0 && <li className="muted">No answer contains this.</li>}
      </ul>
    </div>
  );
}
