import type { ReactNode } from 'react';

interface PageHeaderProps {
  /** Where one is, in the clinic's words: the page's only h1. */
  title: string;
  subtitle?: ReactNode;
  /** Buttons that belong to the whole page. */
  actions?: ReactNode;
}

export function PageHeader({ title, subtitle, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {subtitle && <div className="subtitle">{subtitle}</div>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </header>
  );
}
