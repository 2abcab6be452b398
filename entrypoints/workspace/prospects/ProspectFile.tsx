import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { NewProgramFields } from '@/components/partner/NewProgramFields';
import { Button } from '@/components/ui/Button';
import { FormDialog } from '@/components/ui/FormDialog';
import { Notice } from '@/components/ui/Notice';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { type ProspectFile, readProspectFile } from '@/core/import/read-prospect-file';
import { now } from '@/core/platform/clock';
import { type AddedProspects, addProspects } from '@/core/services/add-prospects';
import { inNewProgram } from '@/core/services/in-new-program';
import { db } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { ProgramSelect } from '../outreach/PlanFields';
import { sayChange } from '../outreach/plan-changes';
import type { ProgramOverview } from '../read-overview';
import { saved } from '../saved';
import { NO_PROGRAM_YET, networkOptions, newProgramOf, wrongProgram } from './new-program';

const REFUSED_SHOWN = 20;

type Taken = { readonly name: string; readonly file: ProspectFile };
/** What is told of the file after the dialog: why it was refused, or which of its rows were. */
export type FileNews = { readonly trouble: string } | { readonly refused: AddedProspects['refused'] };

type Props = {
  readonly programs: readonly ProgramOverview[];
  readonly onNews: (news: FileNews | null) => void;
};

/** A list made elsewhere: what is in it is shown before anything is kept. */
export function ProspectFileButton({ programs, onNews }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<Taken | null>(null);

  async function take(chosen: File): Promise<void> {
    const read = readProspectFile(new Uint8Array(await chosen.arrayBuffer()));
    onNews(read.ok ? null : { trouble: t(`prospects.csv.wrong.${read.reason}`) });
    setTaken(read.ok ? { name: chosen.name, file: read.value } : null);
  }

  return (
    <>
      <Button icon="import" onClick={() => input.current?.click()}>
        {t('prospects.csv')}
      </Button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        tabIndex={-1}
        aria-label={t('prospects.csv')}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (chosen) void take(chosen);
        }}
      />
      {taken && <FileDialog taken={taken} programs={programs} onNews={onNews} onClose={() => setTaken(null)} />}
    </>
  );
}

type DialogProps = Props & { readonly taken: Taken; readonly onClose: () => void };

function FileDialog({ taken: { name, file }, programs, onNews, onClose }: DialogProps): JSX.Element {
  const [program, setProgram] = useState(programs[0]?.program.id ?? null);
  const [named, setNamed] = useState(NO_PROGRAM_YET);
  const [wrongName, setWrongName] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { rows, columns, leftOut } = file;

  async function add(): Promise<void> {
    setBusy(true);
    const at = now();
    const addTo = (to: ProgramId) => addProspects(db, { program: to, rows }, { day: dayHere(at), at });
    const write = () => (program === null ? inNewProgram(db, newProgramOf(named), addTo, at) : addTo(program));
    const result = await saved(write).finally(() => setBusy(false));
    if (result && !result.ok && result.reason === 'wrong-program') {
      setWrongName(wrongProgram(result.detail));
      return;
    }
    onClose();
    if (!result?.ok) {
      onNews({ trouble: t('prospects.csv.not-added') });
      return;
    }
    const { program: to, added, refused, step } = result.value;
    if (refused.length > 0) onNews({ refused });
    if (added > 0) sayChange(step, { program: to, said: t('prospects.csv.added', { count: added, file: name }) });
  }

  return (
    <FormDialog
      title={t('prospects.csv.title')}
      submit={t('prospects.csv.add', { count: rows.length })}
      isBusy={isBusy}
      onSubmit={() => {
        if (!isBusy) void add();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{t('prospects.csv.found', { count: rows.length, file: name })}</strong>
      </p>
      <p class="small">
        {t('prospects.csv.columns', { columns: columns.map((one) => t(`prospects.csv.column.${one}`)).join(', ') })}
      </p>
      {leftOut.length > 0 && <p class="small muted">{t('prospects.csv.left', { columns: leftOut.join(', ') })}</p>}
      {program === null ? (
        <NewProgramFields
          value={named}
          networks={networkOptions()}
          error={wrongName}
          onChange={(next) => {
            setNamed(next);
            setWrongName(null);
          }}
        />
      ) : (
        <ProgramSelect programs={programs} value={program} onChange={setProgram} />
      )}
    </FormDialog>
  );
}

/** What did not work, in the page, where it stays until another file is chosen. */
export function FileNewsNotice({ news }: { readonly news: FileNews | null }): JSX.Element | null {
  if (news === null) return null;
  if ('trouble' in news) {
    return (
      <Notice tone="danger" isNews>
        {news.trouble}
      </Notice>
    );
  }
  const { refused } = news;
  return (
    <Notice tone="warning" isNews title={t('prospects.csv.refused', { count: refused.length })}>
      <ul class="prospects-refused">
        {refused.slice(0, REFUSED_SHOWN).map(({ line, name, reason }) => (
          <li key={line}>
            {t('prospects.csv.line', { line, reason: t(`prospects.csv.reason.${reason}`) })} {name !== '' && <bdi>{name}</bdi>}
          </li>
        ))}
      </ul>
      {refused.length > REFUSED_SHOWN && <p>{t('prospects.csv.more', { count: refused.length - REFUSED_SHOWN })}</p>}
    </Notice>
  );
}
