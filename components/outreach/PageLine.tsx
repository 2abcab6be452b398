import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { Icon, type IconName } from '@/components/ui/Icon';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import type { PageInfo } from './page-info';

type Props = {
  readonly info: PageInfo;
  /** Called first thing in the click. */
  readonly onEnable: (pattern: string) => void;
  readonly onBind: (program: ProgramId, account: string) => void;
  readonly onUnbind: (program: ProgramId) => void;
  readonly onImport: () => void;
};

const ICONS = {
  'not-a-site': 'info',
  'not-enabled': 'network',
  'no-data': 'import',
  unbound: 'info',
  ambiguous: 'info',
  bound: 'check',
  showing: 'check',
  'page-not-known': 'info',
  'page-changed': 'warning',
} as const satisfies Record<PageInfo['kind'], IconName>;

/** One plain sentence about this page, and the one thing that can be done about it. */
export function PageLine({ info, onEnable, onBind, onUnbind, onImport }: Props): JSX.Element | null {
  if (info.kind === 'not-a-site') return null;
  return (
    <section class="page-line" data-kind={info.kind} aria-label={t('panels.page.region')}>
      <Icon name={ICONS[info.kind]} size={16} />
      <div class="page-line-text">
        <p>{sentenceOf(info)}</p>
        {info.kind === 'not-enabled' && (
          <Button small look={info.network ? 'primary' : 'secondary'} onClick={() => onEnable(info.pattern)}>
            {t('panels.page.enable')}
          </Button>
        )}
        {info.kind === 'no-data' && (
          <Button small icon="import" onClick={onImport}>
            {t('panels.page.import')}
          </Button>
        )}
        {(info.kind === 'unbound' || info.kind === 'ambiguous') && <BindChoice info={info} onBind={onBind} />}
        {info.kind === 'bound' && info.isNew && (
          <Button small icon="undo" onClick={() => onUnbind(info.program.id)}>
            {t('workspace.ui.undo')}
          </Button>
        )}
      </div>
    </section>
  );
}

function sentenceOf(info: Exclude<PageInfo, { kind: 'not-a-site' }>): string {
  switch (info.kind) {
    case 'not-enabled':
      return info.network ? t('panels.page.not-enabled-known', { network: info.network }) : t('panels.page.not-enabled');
    case 'no-data':
      return t('panels.page.no-data', { network: info.network ?? '' });
    case 'unbound':
      return t('panels.page.unbound', { account: info.account });
    case 'ambiguous':
      return t('panels.page.ambiguous', { account: info.account });
    case 'bound':
      return t(info.isNew ? 'panels.page.just-bound' : 'panels.page.bound', { program: info.program.name });
    case 'showing':
      return t('panels.page.showing', { program: info.program.name, known: info.known, found: info.found });
    case 'page-not-known':
      return t('panels.page.page-not-known');
    case 'page-changed':
      return t('panels.page.page-changed', { network: info.network ?? '' });
    default:
      return info satisfies never;
  }
}

type BindProps = { readonly info: Extract<PageInfo, { account: string }>; readonly onBind: Props['onBind'] };

function BindChoice({ info, onBind }: BindProps): JSX.Element {
  // A programme without a dashboard is the likelier answer than one that has another.
  const likely = info.programs.find(({ boundTo }) => boundTo === null) ?? info.programs[0];
  const [chosen, setChosen] = useState(likely?.id ?? '');
  const program = info.programs.find(({ id }) => id === chosen);
  return (
    <div class="bind-choice">
      <Select
        label={t('panels.page.program')}
        value={chosen as string}
        options={info.programs.map(({ id, name, boundTo }) => ({
          value: id as string,
          text: boundTo === null ? name : t('panels.page.program-bound', { name, account: boundTo }),
        }))}
        onChange={(id) => setChosen(id as ProgramId)}
      />
      <Button small look="primary" disabled={!program} onClick={() => program && onBind(program.id, info.account)}>
        {t('panels.page.bind')}
      </Button>
    </div>
  );
}
