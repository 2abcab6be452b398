import './rule.css';
import type { JSX } from 'preact';
import { t } from '@/core/i18n/translate';
import type { RuleProblem, RuleReason } from '@/core/insight/segments/read-rule';
import { Button } from '../ui/Button';
import { showToast } from '../ui/Toasts';
import { ConditionRow } from './ConditionRow';
import {
  addPart,
  changePart,
  copyPart,
  DEEPEST_BY_HAND,
  type Draft,
  type DraftGroup,
  GROUP_KINDS,
  isGroup,
  newCondition,
  newGroup,
  pathOfPart,
  setKind,
} from './edit-rule';
import type { RuleUnits } from './rule-words';

type Props = {
  readonly draft: DraftGroup;
  readonly problems: readonly RuleProblem[];
  readonly units: RuleUnits;
  readonly suggestions: Readonly<Record<string, readonly string[]>>;
  /** The next draft from the newest: a row that is brought back must not take later changes with it. */
  readonly onChange: (change: (draft: DraftGroup) => DraftGroup) => void;
};

/** A rule put together from rows and groups; every control is an ordinary one, reached by Tab. */
export function RuleBuilder(props: Props): JSX.Element {
  return <Group {...props} group={props.draft} path="" level={1} />;
}

type GroupProps = Props & { readonly group: DraftGroup; readonly path: string; readonly level: number };

function Group(props: GroupProps): JSX.Element {
  const { group, path, level, problems, onChange, draft } = props;
  // What is wrong with a group stands at its head; a `none` is two parts of a rule.
  const reason = reasonAt(problems, path) ?? (group.kind === 'none' ? reasonAt(problems, `${path ? `${path}.` : ''}not`) : null);
  return (
    <fieldset class="rule-group" data-level={level}>
      <legend class="visually-hidden">{t('segment.builder.group', { level })}</legend>
      <div class="row rule-group-head">
        <select
          class="input select rule-group-kind"
          aria-label={t('segment.builder.kind')}
          value={group.kind}
          onChange={(event) => {
            const kind = GROUP_KINDS.find((one) => one === event.currentTarget.value);
            if (kind) onChange((now) => setKind(now, group.key, kind));
          }}
        >
          {GROUP_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`segment.builder.kind.${kind}`)}
            </option>
          ))}
        </select>
        {group !== draft && (
          <Button small look="quiet" icon="close" onClick={() => remove(group, props)}>
            {t('segment.builder.remove-group')}
          </Button>
        )}
      </div>
      {reason && <p class="field-error">{t(`segment.problem.${reason}`)}</p>}
      {group.parts.length === 0 ? (
        <p class="muted small">{t(`segment.builder.empty.${group.kind}`)}</p>
      ) : (
        <ul class="rule-parts">
          {group.parts.map((part, at) => (
            <Part key={part.key} {...props} part={part} path={pathOfPart(path, group.kind, at)} />
          ))}
        </ul>
      )}
      <div class="row">
        <Button small icon="plus" onClick={() => onChange((now) => addPart(now, group.key, { part: newCondition() }))}>
          {t('segment.builder.add')}
        </Button>
        {level < DEEPEST_BY_HAND && (
          <Button small look="quiet" icon="plus" onClick={() => onChange((now) => addPart(now, group.key, { part: newGroup() }))}>
            {t('segment.builder.add-group')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** `path`: of the part. */
function Part(props: GroupProps & { readonly part: Draft }): JSX.Element {
  const { part, group, path, level, problems, units, suggestions, onChange } = props;
  if (isGroup(part)) {
    return (
      <li>
        <Group {...props} group={part} level={level + 1} />
      </li>
    );
  }
  return (
    <ConditionRow
      condition={part.condition}
      units={units}
      suggestions={suggestions}
      reason={reasonAt(problems, path)}
      onChange={(condition) => onChange((now) => changePart(now, part.key, () => ({ key: part.key, condition })))}
      onCopy={() => onChange((now) => addPart(now, group.key, { part: copyPart(part), after: part.key }))}
      onRemove={() => remove(part, props)}
    />
  );
}

/** Brought back by the toast, to where it stood. */
function remove(part: Draft, { draft, onChange }: Props): void {
  const parent = groupOf(draft, part.key);
  if (!parent) return;
  const before = parent.parts[parent.parts.indexOf(part) - 1];
  onChange((now) => changePart(now, part.key, () => null));
  showToast({
    text: t(isGroup(part) ? 'segment.builder.group-removed' : 'segment.builder.removed'),
    onUndo: () => onChange((now) => addPart(now, parent.key, before ? { part, after: before.key } : { part, after: -1 })),
  });
}

function groupOf(group: DraftGroup, key: number): DraftGroup | null {
  if (group.parts.some((part) => part.key === key)) return group;
  for (const part of group.parts) {
    const found = isGroup(part) ? groupOf(part, key) : null;
    if (found) return found;
  }
  return null;
}

const reasonAt = (problems: readonly RuleProblem[], path: string): RuleReason | null =>
  problems.find((problem) => problem.path === path)?.reason ?? null;
