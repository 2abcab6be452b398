import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { draftOf, newCondition, ruleOf } from '@/components/segment/edit-rule';
import { type Preview, PreviewLine } from '@/components/segment/PreviewLine';
import { RuleBuilder } from '@/components/segment/RuleBuilder';
import { Button } from '@/components/ui/Button';
import { Select, TextField } from '@/components/ui/Field';
import type { OwnSegment } from '@/core/domain/book';
import type { ProgramId } from '@/core/domain/ids';
import type { Rule } from '@/core/domain/rule';
import { t } from '@/core/i18n/translate';
import { problemsIn, readRule } from '@/core/insight/segments/read-rule';
import { db } from '@/core/services/open-store';
import type { SegmentFailure } from '@/core/services/own-segments';
import { previewSegment } from '@/core/services/preview-segment';
import type { Overview, ProgramAccounts } from './read-overview';
import { ruleUnits } from './rule-units';

type Content = Pick<OwnSegment, 'name' | 'program' | 'rule'>;
type Failure = SegmentFailure | 'not-written';

type Props = {
  readonly overview: Overview;
  readonly accounts: readonly ProgramAccounts[];
  /** Null: a new one. */
  readonly segment: OwnSegment | null;
  /** Why it could not be saved; null when it was. */
  readonly onSave: (content: Content) => Promise<Failure | null>;
  readonly onCancel: () => void;
};

const ALL = 'all';

/** Name, programme and rule of an own segment, with who would be in it while it is written. */
export function SegmentEditor({ overview, accounts, segment, onSave, onCancel }: Props): JSX.Element {
  const [name, setName] = useState(segment?.name ?? '');
  const [program, setProgram] = useState<ProgramId | null>(segment?.program ?? null);
  const [draft, setDraft] = useState(() => startOf(segment));
  const [wasTried, setWasTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const rule = useMemo(() => ruleOf(draft), [draft]);
  const problems = useMemo(() => problemsIn(rule), [rule]);
  const suggestions = useMemo(() => suggestionsIn(accounts), [accounts]);
  const isRule = problems.length === 0;
  // What is only not filled in yet is no mistake before somebody tries to save.
  const shown = wasTried ? problems : problems.filter(({ reason }) => reason !== 'unfit-value');

  async function save(): Promise<void> {
    setWasTried(true);
    if (!isRule || name.trim() === '') return;
    setBusy(true);
    setFailure(null);
    setFailure(await onSave({ name: name.trim(), program, rule }).finally(() => setBusy(false)));
  }

  const nameError = wasTried && name.trim() === '' ? t('segment.name.missing') : failure ? t(`segment.failure.${failure}`) : null;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="form-pair">
        <TextField label={t('segment.name')} value={name} maxLength={200} error={nameError} onInput={setName} />
        {overview.programs.length > 1 && (
          <Select<string>
            label={t('workspace.scope')}
            value={program ?? ALL}
            options={[
              { value: ALL, text: t('workspace.scope.all') },
              ...overview.programs.map((one) => ({ value: one.program.id, text: one.program.name })),
            ]}
            onChange={(id) => setProgram(overview.programs.find((one) => one.program.id === id)?.program.id ?? null)}
          />
        )}
      </div>
      <RuleBuilder
        draft={draft}
        problems={shown}
        units={ruleUnits(overview, accounts)}
        suggestions={suggestions}
        onChange={setDraft}
      />
      <PreviewLine
        key={program ?? ALL}
        rule={isRule ? rule : null}
        onPreview={(asked) =>
          previewOver(
            overview.programs.map((one) => one.program.id).filter((id) => program === null || id === program),
            asked,
          )
        }
      />
      <div class="row">
        <Button type="submit" look="primary" busy={isBusy}>
          {t('segment.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('segment.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A rule that can't be read any more is begun anew: what is wrong with it can't be shown in rows. */
function startOf(segment: OwnSegment | null) {
  const read = segment && readRule(segment.rule);
  if (read?.ok) return draftOf(read.value);
  const first = newCondition();
  return draftOf({ all: [first.condition] });
}

const SAMPLE = 5;

async function previewOver(programs: readonly ProgramId[], rule: Rule): Promise<Preview> {
  const found = (await Promise.all(programs.map((id) => previewSegment(db, id, rule)))).filter((one) => one !== null);
  return {
    members: found.reduce((sum, { members }) => sum + members, 0),
    unknown: found.reduce((sum, { unknown }) => sum + unknown, 0),
    names: found.flatMap(({ names }) => names).slice(0, SAMPLE),
  };
}

const MOST_SUGGESTED = 100;

/** What the data holds of fields that have no list of their own. */
function suggestionsIn(accounts: readonly ProgramAccounts[]): Readonly<Record<string, readonly string[]>> {
  const said = { type: new Set<string>(), country: new Set<string>(), group: new Set<string>() };
  for (const { accounts: some } of accounts) {
    for (const { facts } of some) {
      for (const field of ['type', 'country', 'group'] as const) if (facts[field]) said[field].add(facts[field]);
    }
  }
  return Object.fromEntries(Object.entries(said).map(([field, values]) => [field, [...values].sort().slice(0, MOST_SUGGESTED)]));
}
