import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/core/i18n/translate';
import type { DraftText } from './DraftForm';

/** Where a template can't be used, in words. `line`, `column` from 1. */
export type PlacedProblem = {
  readonly part: keyof DraftText;
  readonly line: number;
  readonly column: number;
  readonly text: string;
};
/** What may be written in double braces, with what it stands for. */
export type VariableGroup = {
  readonly title: string;
  readonly variables: readonly { readonly name: string; readonly means: string }[];
};

type Props = {
  readonly text: DraftText;
  readonly problems: readonly PlacedProblem[];
  readonly groups: readonly VariableGroup[];
  readonly onChange: (text: DraftText) => void;
};

/** A template's two parts, what is wrong with them and where, and what they can say. */
export function TemplateForm({ text, problems, groups, onChange }: Props): JSX.Element {
  const subject = useRef<HTMLInputElement>(null);
  const message = useRef<HTMLTextAreaElement>(null);
  /** Where the caret was last: a variable goes there. */
  const part = useRef<keyof DraftText>('message');

  function show({ part: where, line, column }: PlacedProblem): void {
    const field = where === 'subject' ? subject.current : message.current;
    const at = placeIn(text[where], line, column);
    field?.focus();
    field?.setSelectionRange(at, at);
  }

  function insert(name: string): void {
    const field = part.current === 'subject' ? subject.current : message.current;
    if (!field) return;
    field.focus();
    field.setRangeText(
      `{{ ${name} }}`,
      field.selectionStart ?? field.value.length,
      field.selectionEnd ?? field.value.length,
      'end',
    );
    onChange({ ...text, [part.current]: field.value });
  }

  return (
    <div class="template-form">
      <div class="template-text">
        <Field label={t('panels.draft.subject')}>
          {({ id, describedBy }) => (
            <input
              ref={subject}
              id={id}
              class="input template-source"
              type="text"
              spellcheck={false}
              value={text.subject}
              aria-describedby={describedBy}
              onFocus={() => {
                part.current = 'subject';
              }}
              onInput={(event) => onChange({ ...text, subject: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('panels.draft.message')} hint={t('template.length', { n: [...text.message].length })}>
          {({ id, describedBy }) => (
            <textarea
              ref={message}
              id={id}
              class="input template-source"
              rows={18}
              spellcheck={false}
              value={text.message}
              aria-describedby={describedBy}
              onFocus={() => {
                part.current = 'message';
              }}
              onInput={(event) => onChange({ ...text, message: event.currentTarget.value })}
            />
          )}
        </Field>
        <div role="status">
          {problems.length > 0 && (
            <Notice tone="danger" title={t('template.broken', { n: problems.length })}>
              <ul class="template-problems">
                {problems.map((problem) => (
                  <li key={`${problem.part} ${problem.line} ${problem.column} ${problem.text}`}>
                    <button type="button" onClick={() => show(problem)}>
                      {t(`template.place.${problem.part}`, { line: problem.line, column: problem.column })}
                    </button>{' '}
                    {problem.text}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
      </div>
      <details class="template-variables" open>
        <summary>{t('template.variables')}</summary>
        <p class="muted small">{t('template.variables.do')}</p>
        {groups.map(({ title, variables }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {variables.map(({ name, means }) => (
                <li key={name}>
                  <button type="button" class="variable" onClick={() => insert(name)}>
                    <code>{name}</code>
                    <span class="small muted">{means}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </div>
  );
}

/** Offset of a line and column (both from 1) in a text. */
export function placeIn(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
}
