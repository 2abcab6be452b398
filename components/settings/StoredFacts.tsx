import type { JSX } from 'preact';
import { sizeText } from '@/components/import/file-size';
import { t } from '@/core/i18n/translate';

export type Stored = {
  readonly programs: number;
  readonly imports: number;
  readonly touches: number;
  /** Bytes; null where the browser does not say. */
  readonly usage: number | null;
  readonly quota: number | null;
};

/** How much is kept, and where: on this computer and nowhere else. */
export function StoredFacts({ stored }: { readonly stored: Stored }): JSX.Element {
  return (
    <section class="panel stack" aria-labelledby="stored">
      <h2 id="stored">{t('panels.data.stored')}</h2>
      <p>{t('panels.data.where')}</p>
      <dl class="stored-figures">
        <Figure label={t('panels.data.programs')} value={t('panels.data.count', { n: stored.programs })} />
        <Figure label={t('panels.data.imports')} value={t('panels.data.count', { n: stored.imports })} />
        <Figure label={t('panels.data.touches')} value={t('panels.data.count', { n: stored.touches })} />
        <Figure
          label={t('panels.data.used')}
          value={stored.usage === null ? t('panels.import.unknown') : sizeText(stored.usage)}
        />
      </dl>
      {stored.quota !== null && stored.usage !== null && (
        <p class="muted small">{t('panels.data.room', { room: sizeText(Math.max(0, stored.quota - stored.usage)) })}</p>
      )}
    </section>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
