import './teach.css';
import type { ComponentChildren, JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import type { IconName } from '@/components/ui/Icon';
import { t } from '@/core/i18n/translate';
import { FoundList, type FoundListProps } from './FoundList';
import type { TeachState } from './teach-view';

type Props = Omit<FoundListProps, 'found' | 'isSaving' | 'hasFailed'> & {
  readonly state: TeachState;
  readonly onStop: () => void;
  readonly onEnd: () => void;
};

/** From pointing to keeping: one thing to do at each step. */
export function TeachPanel({ state, onStop, onEnd, ...found }: Props): JSX.Element {
  const { onPoint, onPlace } = found;
  const again = (
    <Button look="primary" onClick={onPoint}>
      {t('teach.start-again')}
    </Button>
  );
  const done = (
    <Button look="quiet" onClick={onEnd}>
      {t('teach.done')}
    </Button>
  );

  switch (state.step) {
    case 'pointing':
      return <Pointing onStop={onStop} />;
    case 'opening':
    case 'looking':
      return (
        <p class="side-note muted" role="status">
          {t(state.step === 'opening' ? 'panels.side.loading' : 'teach.looking')}
        </p>
      );
    case 'found':
      return <FoundList {...found} {...state} onStop={onStop} />;
    case 'nothing':
      return (
        <End title={t('teach.nothing.title')} icon="search" actions={[again, done]}>
          {state.text === '' ? t('teach.nothing.empty') : t('teach.nothing', { text: state.text })}
        </End>
      );
    case 'no-access':
      return (
        <End
          title={t('teach.no-access.title')}
          icon="network"
          actions={[
            again,
            <Button key="sites" onClick={() => onPlace('sites')}>
              {t('teach.no-access.go')}
            </Button>,
            done,
          ]}
        >
          {t('teach.no-access')}
        </End>
      );
    case 'left':
      return (
        <End title={t('teach.left.title')} icon="check" actions={[again, done]}>
          {t('teach.left')}
        </End>
      );
    case 'gone':
      return (
        <End title={t('teach.gone.title')} icon="info" actions={[again, done]}>
          {t('teach.gone')}
        </End>
      );
    case 'kept':
      return (
        <End
          title={t('teach.kept.title')}
          icon="sprout"
          actions={[
            <Button key="done" look="primary" onClick={onEnd}>
              {t('teach.done')}
            </Button>,
            <Button key="list" look="quiet" onClick={() => onPlace('sites')}>
              {t('teach.kept.manage')}
            </Button>,
          ]}
        >
          {t('teach.kept', { known: state.known, site: state.host })}
        </End>
      );
    default:
      return state satisfies never;
  }
}

function Pointing({ onStop }: { readonly onStop: () => void }): JSX.Element {
  return (
    <section class="teach-point stack" aria-labelledby="teach-point">
      <span class="teach-aim" aria-hidden="true" />
      <h1 id="teach-point">{t('teach.point.title')}</h1>
      <p role="status">{t('teach.point.text')}</p>
      <p class="muted small">{t('teach.point.quiet')}</p>
      <p class="muted small">{t('teach.point.keys')}</p>
      <div class="row">
        <Button onClick={onStop}>{t('teach.stop')}</Button>
      </div>
    </section>
  );
}

type EndProps = {
  readonly title: string;
  readonly icon: IconName;
  readonly actions: ComponentChildren;
  readonly children: ComponentChildren;
};

function End({ title, icon, actions, children }: EndProps): JSX.Element {
  return (
    <>
      <h1 class="visually-hidden">{t('teach.title')}</h1>
      <EmptyState title={title} icon={icon} actions={actions}>
        <p role="status">{children}</p>
      </EmptyState>
    </>
  );
}
