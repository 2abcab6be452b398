import type { ActionPlace } from '@/components/partner/ProgramActionList';
import type { ProgramAction } from '@/core/domain/insight';
import { t } from '@/core/i18n/translate';
import { links } from './links';

/** Where what a whole programme needs is done; null: not in Trellis. */
export function placeOfAction({ play }: ProgramAction): ActionPlace | null {
  switch (play) {
    case 'A-20':
      return { href: links.outreach('newsletters'), text: t('workspace.action.newsletters') };
    case 'A-35':
      return { href: links.outreach('contests'), text: t('workspace.action.contests') };
    default:
      return null;
  }
}
