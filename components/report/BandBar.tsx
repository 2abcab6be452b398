import './BandBar.css';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import { lookWord } from '../partner/HealthBadge';
import type { HealthLook } from '../partner/health-look';

export type BandCount = { readonly look: HealthLook; readonly count: number; readonly href: string };

/** How the partners divide into bands: one bar, and the same in words and figures, each leading to its partners. */
export function BandBar({ counts }: { readonly counts: readonly BandCount[] }): JSX.Element {
  const there = counts.filter(({ count }) => count > 0);
  return (
    <div class="bands">
      <div class="band-bar" aria-hidden="true">
        {there.map(({ look, count }) => (
          <span key={look} data-look={look} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul>
        {there.map(({ look, count, href }) => (
          <li key={look}>
            <a href={href}>
              <i data-look={look} aria-hidden="true" />
              <span class="band-word">{lookWord(look)}</span>
              <strong>{t('workspace.count', { count })}</strong>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
