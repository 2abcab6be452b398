import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import type { FoundView } from './teach-view';

const MOST_NAMES = 4;

/** A few of those that were found, known and unknown, framed as they are on the page. */
export function FoundNames({ found }: { readonly found: Pick<FoundView, 'known' | 'unknown'> }): JSX.Element {
  return (
    <dl class="teach-names">
      <Names kind="known" names={found.known} />
      <Names kind="unknown" names={found.unknown} />
    </dl>
  );
}

function Names({ kind, names }: { readonly kind: 'known' | 'unknown'; readonly names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null;
  const more = names.length - MOST_NAMES;
  return (
    <>
      <dt>{t(`teach.found.${kind}`)}</dt>
      <dd>
        {names.slice(0, MOST_NAMES).map((name, at) => (
          <bdi key={`${at} ${name}`} class="teach-name" data-kind={kind}>
            {name}
          </bdi>
        ))}
        {more > 0 && <span class="muted small">{t('teach.found.more', { n: more })}</span>}
      </dd>
    </>
  );
}
