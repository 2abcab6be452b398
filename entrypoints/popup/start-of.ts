import type { LookUp } from '@/components/outreach/use-look-up';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { AccountId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { inLine } from '@/core/services/next-in-line';
import { type PopupPage, subjectOf } from './page-of-tab';

const MOST_AT_START = 12;
const MOST_PRESSING = 8;

type Start = { readonly entries: readonly DirectoryEntry[]; readonly title: string };

/**
 * Before anything is typed: the partner of this page, else the partners on it, else those opened lately, else the most pressing
 * ones. What was opened lately and is in no import any more is left out.
 */
export function startOf(
  { entries, programs }: Pick<LookUp, 'entries' | 'programs'>,
  page: PopupPage | null,
  recent: readonly AccountId[],
): Start {
  const subject = page && subjectOf(page, programs);
  const ofPage = entries.filter(({ account }) => account === subject);
  if (ofPage.length > 0) return { entries: ofPage, title: t('panels.look.this-page') };
  const known = new Set<AccountId>(page?.report?.known ?? []);
  const seen = entries
    .filter(({ account }) => known.has(account))
    .sort((a, b) => b.priority - a.priority || (a.account < b.account ? -1 : 1));
  if (seen.length > 0) return { entries: seen.slice(0, MOST_AT_START), title: t('panels.look.on-page') };
  const lately = recent.flatMap((account) => entries.find((entry) => entry.account === account) ?? []);
  if (lately.length > 0) return { entries: lately, title: t('look.recent') };
  return { entries: inLine(entries).slice(0, MOST_PRESSING), title: t('panels.look.first') };
}
