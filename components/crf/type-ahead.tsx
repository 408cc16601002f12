'use client';
import { useCombobox } from 'downshift';
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { type ControlProps, useInitialText, useSetText } from './control';
import { codeOf, matching, type Option } from './option-search';

interface TypeAheadProps extends ControlProps {
  options: Readonly<Record<string, string>>;
}

/**
 * A long codelist: some letters narrow it, Tab or Enter takes the answer that is marked. What matches no answer stays
 * as it was typed, and is told under the field.
 */
export function TypeAhead({ place, id, options, describedBy, invalid, label }: TypeAheadProps) {
  const setText = useSetText(place);
  const initial = String(useInitialText(place));
  const [all] = useState(() => Object.entries(options).map(([code, words]): Option => ({ code, words })));
  const [text, setShown] = useState(options[initial] ?? initial);
  const chosen = all.find(({ code }) => code === codeOf(all, text)) ?? null;
  /** Letters typed since the last choice; a list that is opened afterwards shows all answers again. */
  const [sought, setSought] = useState('');
  const items = matching(all, sought);
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
    <div className="type-ahead">
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
      <ul {...list.getMenuProps({ 'aria-label': 'Answers', 'aria-labelledby': undefined })} hidden={!list.isOpen}>
        {list.isOpen &&
          items.map((item, index) => (
            <li
              key={item.code}
              {...list.getItemProps({ item, index })}
              data-marked={index === list.highlightedIndex || undefined}
            >
              {item.words}
            </li>
          ))}
        {list.isOpen && items.length === 0 && <li className="muted">No answer contains this.</li>}
      </ul>
    </div>
  );
}
