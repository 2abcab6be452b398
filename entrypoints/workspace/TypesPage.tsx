import './TypesPage.css';
import type { JSX } from 'preact';
import { Page } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import { formatNumber, t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { db, liveQuery } from '@/core/services/open-store';
import { readTypes, type TypeUse } from '@/core/services/own-types';
import type { Overview } from './read-overview';
import { Waiting } from './Waiting';

/** Every type that can be asked for, how many have it, and where it comes from. */
export function TypesPage({ overview: { programs } }: { readonly overview: Pick<Overview, 'programs'> }): JSX.Element {
  const ids = programs.map(({ program }) => program.id);
  const live = useLive(() => liveQuery(async () => readTypes(db, ids)), [ids.join(' ')]);
  if (live.state !== 'ready') return <Waiting live={live} title={t('types.title')} />;
  return (
    <Page title={t('types.title')} lead={t('types.lead')}>
      <section class="panel stack">
        <table class="types">
          <thead>
            <tr>
              <th scope="col">{t('types.column.type')}</th>
              <th scope="col">{t('types.column.count')}</th>
              <th scope="col">{t('types.column.from')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(live.value).map((use) => (
              <tr key={use.type}>
                <th scope="row">
                  <bdi>{typeText(use.type)}</bdi>
                </th>
                <td>{formatNumber(use.count)}</td>
                <td>{whence(use)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="muted small types-how">{t('types.how')}</p>
      </section>
    </Page>
  );
}

/** The user's own first: those are the ones that somebody looks for here. */
const inOrder = (types: readonly TypeUse[]) => types.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));

function whence({ isOwn, count, byHand }: TypeUse): string {
  if (!isOwn) return t('types.from.built-in');
  if (count === 0) return t('types.from.plans');
  if (byHand === 0) return t('types.from.import');
  return byHand < count ? t('types.from.both', { byHand }) : t('types.from.hand');
}
