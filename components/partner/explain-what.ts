import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import type { ExplainSubject } from '@/core/insight/explain/explanation';

/** What the subject is called where it is shown. */
export function subjectName(subject: ExplainSubject): string {
  switch (subject.kind) {
    case 'factor':
      return t(`word.factor.${subject.id}`);
    case 'segment':
      return t(`word.segment.${subject.id}`);
    case 'own-segment':
      return subject.name;
    case 'flag':
      return t(`flag.${subject.id}.title`);
    case 'action':
      return playTitle(subject.id);
    case 'score':
    case 'stage':
    case 'activity':
    case 'tier':
    case 'dip':
    case 'rise':
      return t(`explain.what.${subject.kind}`);
    default:
      return subject satisfies never;
  }
}
