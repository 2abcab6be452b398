import type { PartnerPage } from '../domain/partner-page';
import type { Program } from '../domain/records';
import { t } from '../i18n/translate';
import { partnerPageOf } from '../networks/partner-page';

/** Undefined: no such programme. `networkOf`: what the surface calls the programme's network. */
export function tellPartnerPage(
  program: Program | undefined,
  ownId: string,
  networkOf: (program: Program) => string,
): PartnerPage {
  if (!program) return { why: t('look.no-page.no-page-known', { network: '' }) };
  const found = partnerPageOf(program, ownId);
  const facts = { network: networkOf(program), program: program.name };
  return found.ok ? { url: found.value } : { why: t(`look.no-page.${found.reason}`, facts) };
}
