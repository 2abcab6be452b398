import { useEffect, useState } from 'preact/hooks';
import type { GoalSuggestion } from '@/components/outreach/GoalFields';
import type { AccountId } from '@/core/domain/ids';
import { formatMoney, formatNumber } from '@/core/i18n/translate';
import { typedText } from '@/core/outreach/read-field';
import { goalMetricOf } from '@/core/outreach/read-goal';
import { db } from '@/core/services/open-store';
import { suggestGoal } from '@/core/services/suggest-goal';

/** What a partner's own median month is raised by. Source: mission row 74. */
const STEP = 0.2;

/** For the metric that was chosen; null while none is, or while it is worked out. */
export function useGoalSuggestion(account: AccountId, metric: string | undefined): GoalSuggestion | null {
  const [suggestion, setSuggestion] = useState<GoalSuggestion | null>(null);
  useEffect(() => {
    setSuggestion(null);
    const chosen = goalMetricOf(metric);
    if (chosen === null) return;
    let isGone = false;
    suggestGoal(db, account, { metric: chosen, step: STEP }).then(
      (found) => {
        if (isGone) return;
        if (!found.ok) return setSuggestion({ why: found.reason });
        const { target, currency } = found.value;
        const fact = currency === null ? target : { units: target, currency };
        const text = typeof fact === 'number' ? formatNumber(fact) : formatMoney(fact, 'prose');
        setSuggestion({ typed: typedText(fact, currency), text, step: STEP });
      },
      () => undefined, // no suggestion: the target is typed
    );
    return () => {
      isGone = true;
    };
  }, [account, metric]);
  return suggestion;
}
