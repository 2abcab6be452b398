import { t } from '@/core/i18n/translate';
import type { MappingTrouble } from './mapping-trouble';

export function troubleText(trouble: MappingTrouble): string {
  return trouble.id === 'twice'
    ? t('panels.mapper.twice', { role: t(`panels.role.${trouble.role}`) })
    : t('import.advice.mapping-lacks', { role: trouble.role });
}
