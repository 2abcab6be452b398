import './knowledge.css';
import type { JSX } from 'preact';
import { Icon } from '@/components/ui/Icon';
import type { Level, Missing } from '@/core/domain/knowable';
import { hasMessage, t } from '@/core/i18n/translate';
import { ExportHelp } from './ExportHelp';

export type ProgramKnowledge = {
  readonly id: string;
  readonly name: string;
  readonly exportHelp: string | null;
  readonly reached: readonly Level[];
  readonly weeks: number;
  /** `how`: the sentence that says how to export it from the programme's network; null where nobody has said. */
  readonly missing: readonly { readonly gap: Missing; readonly how: string | null }[];
};

const LEVELS = [0, 1, 2, 3, 4] as const satisfies readonly Level[];
/** More would be a list of tasks; the first ones are the most useful. */
const MOST_GAPS = 3;
/** Above this each programme is folded to its line. */
const MOST_OPEN = 2;

/** What each programme's imports make knowable, and which export would add to it. */
export function Knowledge({ programs }: { readonly programs: readonly ProgramKnowledge[] }): JSX.Element | null {
  if (programs.length === 0) return null;
  return (
    <section class="panel knowledge" aria-labelledby="knowledge">
      <div>
        <h2 id="knowledge">{t('intake.know.title')}</h2>
        <p class="muted small">{t('intake.know.lead')}</p>
      </div>
      {programs.map((program) => (
        <details key={program.id} class="knowledge-program" open={programs.length <= MOST_OPEN}>
          <summary>
            <strong>{program.name}</strong>
            <span class="muted small">{levelText(program)}</span>
          </summary>
          <Rungs program={program} />
          <Gaps program={program} />
        </details>
      ))}
    </section>
  );
}

function levelText({ reached }: ProgramKnowledge): string {
  const highest = Math.max(-1, ...reached);
  if (highest < 0) return t('intake.know.nothing');
  return t('intake.know.level', { level: t(`intake.level.${highest as Level}`) });
}

/** The ladder: posts with a rung per level, filled where it is reached. A word says the same as the mark. */
function Rungs({ program }: { readonly program: ProgramKnowledge }): JSX.Element {
  return (
    <ol class="rungs">
      {LEVELS.map((level) => {
        const isReached = program.reached.includes(level);
        return (
          <li key={level} data-reached={isReached || undefined}>
            <span class="rung-mark" aria-hidden="true">
              {isReached && <Icon name="check" size={14} />}
            </span>
            <span class="rung-name">{t(`intake.level.${level}`)}</span>
            <span class="visually-hidden">{t(isReached ? 'intake.know.reached' : 'intake.know.open')}</span>
            <span class="muted small">{t(`intake.level.${level}.gives`)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Gaps({ program }: { readonly program: ProgramKnowledge }): JSX.Element | null {
  const shown = program.missing.slice(0, MOST_GAPS);
  if (shown.length === 0) return <p class="small">{t('intake.know.complete')}</p>;
  return (
    <div class="knowledge-gaps">
      <h3>{t('intake.know.missing')}</h3>
      <ul>
        {shown.map(({ gap, how }) => (
          <li key={gap}>
            {t(`intake.gap.${gap}`, { weeks: program.weeks })}
            {how !== null && hasMessage(how) && <span class="muted">{t(how)}</span>}
          </li>
        ))}
      </ul>
      <ExportHelp address={program.exportHelp} />
    </div>
  );
}
