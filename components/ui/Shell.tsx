import './Shell.css';
import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { t } from '@/core/i18n/translate';
import { Icon, type IconName } from './Icon';
import { Logo } from './Logo';
import { Toasts } from './Toasts';

export type NavItem = { readonly id: string; readonly href: string; readonly text: string; readonly icon: IconName };

type ShellProps = {
  readonly nav: readonly NavItem[];
  readonly current: string;
  /** Below the navigation: the age of the data, say. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The frame of a full page: navigation beside it (above it where there is little room), one main landmark, toasts. */
export function Shell({ nav, current, foot, children }: ShellProps): JSX.Element {
  return (
    <div class="shell">
      {/* A button, because a link would change the hash, which is the route. */}
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('workspace.ui.skip')}
      </button>
      <header class="shell-frame">
        <div class="shell-held">
          <div class="shell-brand">
            <Logo size={30} />
            <span>Trellis</span>
          </div>
          <nav class="shell-nav" aria-label={t('workspace.ui.nav')}>
            {nav.map(({ id, href, text, icon }) => (
              <a key={id} href={href} aria-current={id === current ? 'page' : undefined}>
                <Icon name={icon} size={20} />
                <span>{text}</span>
              </a>
            ))}
          </nav>
          {foot && <div class="shell-foot">{foot}</div>}
        </div>
      </header>
      <main class="shell-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <Toasts />
    </div>
  );
}

type PageProps = {
  readonly title: string;
  /** One line under the title. */
  readonly lead?: ComponentChildren;
  /** Beside the title: buttons, a choice of programme. */
  readonly aside?: ComponentChildren;
  /** Above the title: the way back. */
  readonly back?: { readonly href: string; readonly text: string };
  readonly children: ComponentChildren;
};

/** Stands under the title of every page inside the provider: the ways between the pages of one section. */
export const PageTabs = createContext<ComponentChildren>(null);

/** One page within the frame. Its title is the tab's title and takes the focus, so that a new page is read from its start. */
export function Page({ title, lead, aside, back, children }: PageProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const tabs = useContext(PageTabs);
  useEffect(() => {
    document.title = `${title} · Trellis`;
  }, [title]);
  useEffect(() => {
    // At the very first page nobody has moved yet: the browser's own start is the right one.
    if (hasShownPage) heading.current?.focus({ preventScroll: true });
    hasShownPage = true;
    window.scrollTo(0, 0);
  }, []);
  return (
    <div class="page">
      <header class="page-head">
        <div class="page-titles">
          {back && (
            <a class="page-back" href={back.href}>
              <Icon name="left" size={16} />
              {back.text}
            </a>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div class="page-lead">{lead}</div>}
        </div>
        {aside && <div class="page-aside">{aside}</div>}
      </header>
      {tabs}
      {children}
    </div>
  );
}

let hasShownPage = false;
