import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { FoundNames } from './FoundNames';
import { KeepForm } from './KeepForm';
import type { FoundView } from './teach-view';
import { WayChoice } from './WayChoice';

export type FoundListProps = {
  readonly found: FoundView;
  readonly isSaving: boolean;
  readonly hasFailed: boolean;
  readonly onPoint: () => void;
  readonly onWay: (id: string) => void;
  readonly onWiden: (by: 1 | -1) => void;
  readonly onProgram: (program: ProgramId) => void;
  readonly onPart: (at: number) => void;
  readonly onName: (name: string) => void;
  readonly onKeep: () => void;
  readonly onPlace: (place: 'sites' | 'import') => void;
};

/** What the taught list would find, to be refined, rejected or kept. */
export function FoundList(props: FoundListProps & { readonly onStop: () => void }): JSX.Element {
  const { found, onPoint, onStop, onWay, onWiden } = props;
  return (
    <>
      <div class="side-bar">
        <Button small look="quiet" icon="undo" onClick={onPoint}>
          {t('teach.again')}
        </Button>
        <Button small look="quiet" icon="close" onClick={onStop}>
          {t('teach.stop')}
        </Button>
      </div>
      <section class="stack teach-found" aria-labelledby="teach-found">
        <p class="muted small">{t('teach.found.title')}</p>
        <h1 id="teach-found" class="teach-count" aria-live="polite">
          {t('teach.found.count', { rows: found.rows, known: found.known.length, unknown: found.unknown.length })}
        </h1>
        <Bar known={found.known.length} rows={found.rows} />
        {found.unnamed > 0 && <p class="muted small">{t('teach.found.unnamed', { n: found.unnamed })}</p>}
        <FoundNames found={found} />
        <Worries {...props} />
      </section>
      {(found.canWiden || found.canNarrow) && (
        <fieldset class="teach-extent" aria-label={t('teach.extent')}>
          <Button small disabled={!found.canNarrow} onClick={() => onWiden(-1)}>
            {t('teach.narrower')}
          </Button>
          <Button small disabled={!found.canWiden} onClick={() => onWiden(1)}>
            {t('teach.wider')}
          </Button>
        </fieldset>
      )}
      <WayChoice ways={found.ways} way={found.way} onWay={onWay} />
      <KeepForm {...props} />
    </>
  );
}

function Bar({ known, rows }: { readonly known: number; readonly rows: number }): JSX.Element {
  return (
    <div class="teach-bar" aria-hidden="true">
      <span style={{ inlineSize: `${(100 * known) / Math.max(1, rows)}%` }} />
    </div>
  );
}

/** What speaks against keeping it, the weightiest first. */
function Worries({ found, onPlace }: FoundListProps): JSX.Element {
  return (
    <>
      {found.programs.length === 0 && (
        <Notice
          tone="warning"
          actions={
            <Button small icon="import" onClick={() => onPlace('import')}>
              {t('teach.found.import')}
            </Button>
          }
        >
          {t('teach.found.no-data')}
        </Notice>
      )}
      {found.programs.length > 0 && found.known.length === 0 && <Notice tone="warning">{t('teach.found.nobody')}</Notice>}
      {found.differing > 0 && <Notice tone="warning">{t('teach.found.differing', { n: found.differing })}</Notice>}
      {found.warnings.map((warning) => (
        <Notice key={warning}>{t(`teach.warning.${warning}`)}</Notice>
      ))}
    </>
  );
}
