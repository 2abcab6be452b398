import { Component, type JSX } from 'preact';
import { Button, IconButton } from '@/components/ui/Button';
import { Icon, type IconName } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { ProgressBar } from '@/components/ui/ProgressBar';
import type { Program } from '@/core/domain/records';
import { formatNumber, t } from '@/core/i18n/translate';
import { sizeText } from './file-size';
import { ImportedFile } from './ImportedFile';
import { type Answers, type Choice, type DeskFile, isReady, type NetworkOption, needsAnswer, type Progress } from './import-view';
import { networkName } from './network-name';
import { PlanView } from './PlanView';

type Props = {
  readonly item: DeskFile;
  /** Other open files of its network follow the choice of programme. */
  readonly hasSiblings: boolean;
  readonly programs: readonly Program[];
  readonly networks: readonly NetworkOption[];
  readonly onRemove: () => void;
  readonly onAnswer: (answers: Answers) => void;
  readonly onChoose: (choice: Choice) => void;
  readonly onAgain: () => void;
  readonly onUndo: () => Promise<void>;
};

/**
 * One file, from waiting to imported: always says where it stands and what happens next. Drawn anew only when something of it changed:
 * while one file reports its progress, the plans of the others may be long.
 */
export class FileCard extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { item, hasSiblings, programs, networks } = this.props;
    return next.item !== item || next.hasSiblings !== hasSiblings || next.programs !== programs || next.networks !== networks;
  }

  override render(props: Props): JSX.Element {
    return <Card {...props} />;
  }
}

function Card(props: Props): JSX.Element {
  const { item, onRemove } = props;
  const status = statusOf(item);
  return (
    <article class="panel import-file" aria-label={item.file.name} data-status={status.id}>
      <header class="import-file-head">
        <h2>
          {item.file.name}
          {item.from !== null && <span class="muted small import-file-from">{t('intake.from', { archive: item.from })}</span>}
        </h2>
        <span class="import-file-state">
          <span class="muted small">{sizeText(item.file.size)}</span>
          <span class="file-status" data-status={status.id}>
            <Icon name={status.icon} size={16} />
            {t(`panels.status.${status.id}`)}
          </span>
        </span>
        {item.state.kind !== 'storing' && (
          <IconButton small icon="close" label={t('panels.import.remove', { file: item.file.name })} onClick={onRemove} />
        )}
      </header>
      <FileBody {...props} />
    </article>
  );
}

type StatusId = 'waiting' | 'reading' | 'ready' | 'question' | 'duplicate' | 'refused' | 'storing' | 'imported' | 'undone';

function statusOf(item: DeskFile): { readonly id: StatusId; readonly icon: IconName } {
  const { state } = item;
  switch (state.kind) {
    case 'waiting':
      return { id: 'waiting', icon: 'clock' };
    case 'reading':
      return { id: 'reading', icon: 'clock' };
    case 'storing':
      return { id: 'storing', icon: 'clock' };
    case 'imported':
      return { id: 'imported', icon: 'check' };
    case 'undone':
      return { id: 'undone', icon: 'undo' };
    case 'refused':
    case 'broken':
      return { id: 'refused', icon: 'danger' };
    case 'planned':
      if (state.planned.duplicateOf) return { id: 'duplicate', icon: 'check' };
      if (isReady(item)) return { id: 'ready', icon: 'check' };
      if (state.isStale) return { id: 'reading', icon: 'clock' };
      return needsAnswer(item) ? { id: 'question', icon: 'info' } : { id: 'refused', icon: 'danger' };
    default:
      return state satisfies never;
  }
}

function FileBody({
  item,
  hasSiblings,
  programs,
  networks,
  onRemove,
  onAnswer,
  onChoose,
  onAgain,
  onUndo,
}: Props): JSX.Element | null {
  const { state } = item;
  switch (state.kind) {
    case 'waiting':
      return <p class="muted">{t('panels.import.waiting')}</p>;
    case 'reading':
      return <Reading progress={state.progress} onCancel={onRemove} />;
    case 'storing':
      return <ProgressBar label={t('panels.import.phase.storing')} share={null} />;
    case 'refused':
      return <Refused reason={state.reason} />;
    case 'broken':
      return (
        <Notice
          tone="danger"
          isNews
          title={t('panels.import.broken')}
          actions={
            <Button small onClick={onAgain}>
              {t('panels.import.again')}
            </Button>
          }
        >
          {t('panels.import.broken-do')}
        </Notice>
      );
    case 'planned':
      return (
        <PlanView
          item={item}
          state={state}
          hasSiblings={hasSiblings}
          programs={programs}
          networks={networks}
          onAnswer={onAnswer}
          onChoose={onChoose}
          onAgain={onAgain}
        />
      );
    case 'imported':
      return <ImportedFile record={state.record} network={networkName(networks, state.record.summary.network)} onUndo={onUndo} />;
    case 'undone':
      return (
        <div class="import-done">
          <p class="muted" role="status">
            {t('panels.import.undone')}
          </p>
          <Button small icon="import" onClick={onAgain}>
            {t('intake.import-again')}
          </Button>
        </div>
      );
    default:
      return state satisfies never;
  }
}

function Reading({ progress, onCancel }: { readonly progress: Progress | null; readonly onCancel: () => void }): JSX.Element {
  if (!progress || progress.phase === 'storing') {
    return <ProgressBar label={t('panels.import.phase.reading')} share={null} onCancel={onCancel} />;
  }
  const share = progress.totalBytes > 0 ? progress.doneBytes / progress.totalBytes : null;
  return (
    <ProgressBar
      label={t(`panels.import.phase.${progress.phase}`)}
      share={progress.phase === 'packing' ? null : share}
      detail={t(progress.rows > 0 ? 'panels.import.progress' : 'intake.progress.bytes', {
        done: sizeText(progress.doneBytes),
        total: sizeText(progress.totalBytes),
        rows: formatNumber(progress.rows),
      })}
      onCancel={onCancel}
    />
  );
}

function Refused({ reason }: { readonly reason: Extract<DeskFile['state'], { kind: 'refused' }>['reason'] }): JSX.Element {
  return (
    <Notice tone="danger" isNews title={t(`panels.refusal.${reason}.what`)}>
      {t('panels.refusal.safe')} {t(`panels.refusal.${reason}.do`)}
    </Notice>
  );
}
