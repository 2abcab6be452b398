import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon, type IconName } from '@/components/ui/Icon';
import type { NetworkId, ProgramId } from '@/core/domain/ids';
import type { PageAccount } from '@/core/domain/page';
import { t } from '@/core/i18n/translate';
import { BindChoice } from './BindChoice';
import { PageMore } from './PageMore';
import type { PageFacts, PageInfo } from './page-info';

export type PageVerbs = {
  /** Called first thing in the click, as `teach`. */
  readonly enable: (pattern: string) => void;
  readonly teach: () => void;
  readonly bind: (program: ProgramId, account: PageAccount) => void;
  readonly unbind: (program: ProgramId) => void;
  readonly switchPack: (network: NetworkId, isOn: boolean) => void;
  readonly showBar: () => void;
  /** In this tab alone; the site stays enabled. */
  readonly hideBadges: (isHidden: boolean) => void;
  readonly reload: () => void;
  /** False: it could not be copied. */
  readonly copySnapshot: () => Promise<boolean>;
  readonly goToImport: () => void;
};

type Props = { readonly info: PageInfo; readonly facts: PageFacts | null; readonly on: PageVerbs };
type Shown = Exclude<PageInfo, { kind: 'not-a-site' }>;

const ICONS = {
  'not-enabled': 'network',
  'partner-side': 'info',
  'pack-off': 'info',
  'no-data': 'import',
  unbound: 'info',
  ambiguous: 'info',
  elsewhere: 'info',
  'not-sure': 'info',
  bound: 'check',
  showing: 'check',
  'thrown-away': 'warning',
  reading: 'clock',
  hidden: 'info',
  'page-not-known': 'info',
  'page-changed': 'warning',
} as const satisfies Record<Shown['kind'], IconName>;

/** One plain sentence about this page, the one thing that can be done about it, and what else there is behind a button. */
export function PageLine({ info, facts, on }: Props): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  if (info.kind === 'not-a-site') return null;
  const doubt = doubtOf(info);
  return (
    <section class="page-line" data-kind={info.kind} aria-label={t('panels.page.region')}>
      <Icon name={doubt ? 'warning' : ICONS[info.kind]} size={16} />
      <div class="page-line-text">
        <p>{sentenceOf(info)}</p>
        {doubt && <p class="page-doubt">{doubt}</p>}
        <div class="page-line-row">
          <Remedy info={info} on={on} />
          {facts && (
            <button type="button" class="page-more-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <span>
                {t('panels.page.more')}
                <span class="visually-hidden">{t('panels.page.more-of')}</span>
              </span>
              <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={14} />
            </button>
          )}
        </div>
        {facts && isOpen && (
          <PageMore facts={facts} canTeach={!teaches(info)} on={on}>
            {rarelyMine(info) && <BindChoice programs={info.programs} onBind={(program) => on.bind(program, info.account)} />}
          </PageMore>
        )}
      </div>
    </section>
  );
}

/** Here teaching is the remedy itself, and stands beside the sentence. */
const teaches = (info: Shown) => info.kind === 'page-not-known' || doubtOf(info) !== null;

/** An export of that account is the likely answer; that the page shows one of the user's programmes all the same, the rare one. */
const rarelyMine = (info: Shown): info is Extract<Shown, { kind: 'elsewhere' | 'not-sure' }> =>
  (info.kind === 'elsewhere' || info.kind === 'not-sure') && info.programs.length > 0;

function doubtOf(info: Shown): string | null {
  if (info.kind !== 'showing' || info.doubt === null) return null;
  return info.doubt === 'any' ? t('panels.page.any') : t('panels.page.unverified', { network: info.network ?? '' });
}

function sentenceOf(info: Shown): string {
  switch (info.kind) {
    case 'not-enabled':
      return info.network ? t('panels.page.not-enabled-known', { network: info.network }) : t('panels.page.not-enabled');
    case 'partner-side':
      return t('panels.page.partner-side', { network: info.network });
    case 'pack-off':
      return t('panels.page.pack-off', { network: info.network.name });
    case 'no-data':
      return info.network ? t('panels.page.no-data', { network: info.network }) : t('panels.page.no-data-any');
    case 'unbound':
      return whose(info) ?? t('panels.page.unbound', { account: info.account.account });
    case 'ambiguous':
      return whose(info) ?? t('panels.page.ambiguous', { account: info.account.account });
    case 'elsewhere':
      return elsewhere(info);
    case 'not-sure':
      return t('panels.page.not-sure', { programs: info.bound.join(', ') });
    case 'bound':
      return t(info.isNew ? 'panels.page.just-bound' : 'panels.page.bound', { program: info.program.name });
    case 'showing':
      return t('panels.page.showing', { program: info.program.name, known: info.known, found: info.found });
    case 'thrown-away':
      return t('panels.page.thrown-away', { program: info.program.name });
    case 'reading':
      return t('look.reading');
    case 'hidden':
      return t('look.hidden');
    case 'page-not-known':
      return t('panels.page.page-not-known');
    case 'page-changed':
      return t('panels.page.page-changed');
    default:
      return info satisfies never;
  }
}

/** A host is no account that anybody would know by its name. */
const whose = ({ account }: { readonly account: PageAccount }) => (account.by === 'host' ? t('panels.page.whose') : null);

function elsewhere({ account, programs }: Extract<PageInfo, { kind: 'elsewhere' }>): string {
  const [{ name = '', boundTo = null } = {}] = programs;
  const facts = { account: account.account, count: programs.length, program: name, own: boundTo ?? '' };
  return t('panels.page.elsewhere', facts);
}

function Remedy({ info, on }: { readonly info: Shown; readonly on: PageVerbs }): JSX.Element | null {
  switch (info.kind) {
    case 'not-enabled':
      return (
        <Button small look={info.network ? 'primary' : 'secondary'} onClick={() => on.enable(info.pattern)}>
          {t('panels.page.enable')}
        </Button>
      );
    case 'no-data':
    case 'elsewhere':
    case 'not-sure':
      return (
        <Button small icon="import" onClick={on.goToImport}>
          {t('panels.page.import')}
        </Button>
      );
    case 'pack-off':
      return (
        <Button small onClick={() => on.switchPack(info.network.id, true)}>
          {t('panels.page.switch-on')}
        </Button>
      );
    case 'unbound':
    case 'ambiguous':
      return <BindChoice programs={info.programs} onBind={(program) => on.bind(program, info.account)} />;
    case 'bound':
      return info.isNew ? (
        <Button small icon="undo" onClick={() => on.unbind(info.program.id)}>
          {t('workspace.ui.undo')}
        </Button>
      ) : null;
    case 'thrown-away':
      return (
        <Button small onClick={on.reload}>
          {t('panels.page.reload')}
        </Button>
      );
    case 'page-changed':
      return <Snapshot onCopy={on.copySnapshot} />;
    case 'page-not-known':
      return <TeachButton onTeach={on.teach} />;
    case 'showing':
      return info.doubt === null ? null : <TeachButton onTeach={on.teach} />;
    case 'hidden':
      return (
        <Button small onClick={() => on.hideBadges(false)}>
          {t('look.hidden.show')}
        </Button>
      );
    case 'reading':
    case 'partner-side':
      return null;
    default:
      return info satisfies never;
  }
}

const TeachButton = ({ onTeach }: { readonly onTeach: () => void }) => (
  <Button small onClick={onTeach}>
    {t('panels.page.teach')}
  </Button>
);

function Snapshot({ onCopy }: { readonly onCopy: () => Promise<boolean> }): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  return (
    <>
      <Button
        small
        onClick={() =>
          void onCopy().then(
            (isCopied) => setOutcome(isCopied ? 'copied' : 'failed'),
            () => setOutcome('failed'),
          )
        }
      >
        {t('panels.page.snapshot')}
      </Button>
      <span role="status">{outcome && t(`panels.page.snapshot-${outcome}`)}</span>
    </>
  );
}
