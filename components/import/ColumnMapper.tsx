import './mapper.css';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { type ColumnMapping, type FileRefusal, REPORT_KINDS, type ReportKind } from '@/core/domain/report';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { Glance, Sample } from './import-view';
import { MapperColumns } from './MapperColumns';
import { MapperConventions } from './MapperConventions';
import { MapperPreview } from './MapperPreview';
import { MappingFile } from './MappingFile';
import { mappingTrouble } from './mapping-trouble';
import { troubleText } from './trouble-text';

type Props = {
  readonly sample: Sample;
  /** What holds now: the answer given before, else the guess. */
  readonly mapping: ColumnMapping;
  /** What the columns were taken for before anybody said otherwise; null: not known any more. */
  readonly guess: ColumnMapping | null;
  readonly isRemembered: boolean;
  /** The file's name: a saved mapping is called after it. */
  readonly file: string;
  /** Null where there is nothing to look at beforehand. */
  readonly onPreview: ((mapping: ColumnMapping) => Promise<Result<Glance, FileRefusal>>) | null;
  readonly onForget: (() => Promise<void>) | null;
  readonly onApply: (mapping: ColumnMapping) => void;
  /** In place of what is usually said above the columns and beside the button. */
  readonly lead?: string;
  readonly applyHint?: string;
};

/** A file that no network's definition knows: each column with some of its values and the role it plays, beside what that makes. */
export function ColumnMapper(props: Props): JSX.Element {
  const { sample, mapping, guess, isRemembered, file, onPreview, onForget, onApply, lead, applyHint } = props;
  const [draft, setDraft] = useState(mapping);
  const [wasTried, setWasTried] = useState(false);
  const id = useId();
  const trouble = mappingTrouble(draft.report, draft.columns);
  const start = guess ?? mapping;

  function apply(): void {
    setWasTried(true);
    if (!trouble) onApply(draft);
  }

  return (
    <section class="mapper" aria-labelledby={`${id}-title`}>
      <header class="mapper-head">
        <div class="grow">
          <h3 id={`${id}-title`}>{t('panels.mapper.title')}</h3>
          <p class="muted small">{lead ?? t(isRemembered ? 'panels.mapper.remembered' : 'import.need.mapping')}</p>
        </div>
        {isRemembered && onForget && (
          <Button small look="quiet" icon="dismiss" onClick={() => void onForget()}>
            {t('intake.mapper.forget')}
          </Button>
        )}
      </header>
      <div class="mapper-body" data-alone={onPreview === null || undefined}>
        <div class="mapper-answers">
          <Select<ReportKind>
            label={t('panels.mapper.report')}
            value={draft.report}
            options={REPORT_KINDS.map((value) => ({ value, text: t(`panels.mapper.report.${value}`) }))}
            onChange={(report) => setDraft({ ...draft, report })}
          />
          <MapperColumns sample={sample} mapping={draft} onChange={(columns) => setDraft({ ...draft, columns })} />
          <MapperConventions sample={sample} mapping={draft} onChange={setDraft} />
        </div>
        {onPreview && <MapperPreview mapping={draft} trouble={trouble} onPreview={onPreview} />}
      </div>
      {wasTried && trouble && (
        <Notice tone="warning" isNews>
          {troubleText(trouble)}
        </Notice>
      )}
      <div class="row mapper-foot">
        <Button look="primary" icon="check" onClick={apply}>
          {t('panels.import.apply')}
        </Button>
        <Button look="quiet" icon="undo" disabled={isSameMapping(draft, start)} onClick={() => setDraft(start)}>
          {t('intake.mapper.reset')}
        </Button>
        <span class="muted small grow">{applyHint ?? t('panels.mapper.apply-hint')}</span>
        <MappingFile mapping={draft} headers={sample.headers} file={file} onRead={setDraft} />
      </div>
    </section>
  );
}

function isSameMapping(one: ColumnMapping, other: ColumnMapping): boolean {
  const parts = ({ report, dateOrder, decimal, currency, grain }: ColumnMapping) =>
    [report, dateOrder, decimal, currency, grain].join();
  const used = ({ columns }: ColumnMapping) =>
    Object.entries(columns)
      .filter(([, role]) => role !== 'ignore')
      .map(([header, role]) => `${role} ${header}`)
      .sort()
      .join('\n');
  return parts(one) === parts(other) && used(one) === used(other);
}
