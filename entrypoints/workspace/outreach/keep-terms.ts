import { t } from '@/core/i18n/translate';
import { agreeTerms } from '@/core/services/agree-terms';
import { keepRecord } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { changePlan } from './plan-changes';
import type { TermsContent } from './TermsDialog';
import type { Saving } from './use-form';

/** A new agreement is a record of its own, and ends the one that it takes the place of; a correction changes what is there. */
export function keepTerms(id: string | null, terms: TermsContent): Promise<Saving> {
  const said = t('terms.saved', { title: t(`terms.kind.${terms.kind}`) });
  return changePlan(() => (id === null ? agreeTerms(db, terms) : keepRecord(db, 'terms', terms, { id })), {
    program: terms.program,
    said,
  });
}
