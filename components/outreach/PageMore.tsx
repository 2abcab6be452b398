import type { ComponentChildren, JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { t } from '@/core/i18n/translate';
import type { PageVerbs } from './PageLine';
import type { PageFacts } from './page-info';

type Props = {
  readonly facts: PageFacts;
  readonly canTeach: boolean;
  readonly on: Pick<PageVerbs, 'teach' | 'showBar' | 'hideBadges' | 'switchPack'>;
  /** What else can be done about this very page. */
  readonly children?: ComponentChildren;
};

/** Whose page it is and how it is read, and what is seldom wanted of it. */
export function PageMore({ facts, canTeach, on, children }: Props): JSX.Element {
  const { account, program, knownBy, network, isBarClosed, hasBadges } = facts;
  return (
    <>
      <dl class="page-facts">
        {program !== null && <Fact name={t('panels.page.program')} value={program} />}
        {account !== null && <Fact name={t('panels.page.account')} value={account} />}
        {knownBy !== null && <Fact name={t('panels.page.read')} value={t(`panels.page.known-by.${knownBy}`)} />}
      </dl>
      {children}
      <div class="page-verbs">
        {canTeach && (
          <Button small onClick={on.teach}>
            {t('panels.page.teach')}
          </Button>
        )}
        {isBarClosed && (
          <Button small onClick={on.showBar}>
            {t('panels.page.bar')}
          </Button>
        )}
        {hasBadges && (
          <Button small onClick={() => on.hideBadges(true)}>
            {t('look.hidden.hide')}
          </Button>
        )}
        {network && (
          <Button small onClick={() => on.switchPack(network.id, false)}>
            {t('panels.page.switch-off', { network: network.name })}
          </Button>
        )}
      </div>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
