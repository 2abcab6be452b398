import { showToast } from '@/components/ui/Toasts';
import type { Currency } from '@/core/domain/money';
import type { Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';
import { db } from '@/core/services/open-store';
import { setRates } from '@/core/services/set-rates';
import { recompute } from './recompute';
import { saved } from './saved';

/** Keeps or takes away (null) what one unit of a currency is worth in a programme's own, and has the programme judged anew. */
export async function saveRate(program: Program, currency: Currency, rate: string | null): Promise<void> {
  const { [currency]: _, ...others } = program.rates ?? {};
  const rates = rate === null ? others : { ...others, [currency]: rate };
  const done = await saved(() => setRates(db, program.id, rates));
  if (!done) return;
  showToast({
    text: t(rate === null ? 'intake.rates.removed-toast' : 'intake.rates.saved-toast', { currency, program: program.name }),
  });
  await recompute(program.id);
}
