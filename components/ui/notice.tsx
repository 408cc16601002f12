import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

const icons: Record<NoticeKind, { icon: IconName; word: string }> = {
  info: { icon: 'info', word: 'Note' },
  success: { icon: 'success', word: 'Done' },
  warning: { icon: 'warning', word: 'Warning' },
  danger: { icon: 'error', word: 'Problem' },
};

interface NoticeProps {
  kind: NoticeKind;
  title?: string;
  children: ReactNode;
  /** `alert` for what happened just now, `status` for what is good to know; nothing for what stands on the page. */
  role?: 'alert' | 'status';
}

/** A message that stands out: its kind by icon, colour and, for those who listen, a word. */
export function Notice({ kind, title, children, role }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={role}>
      <Icon name={icons[kind].icon} />
      <div>
        <span className="visually-hidden">{icons[kind].word}: </span>
        {title && <strong>{title}</strong>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
