import type { JSX } from 'preact';
import { WordingLine } from '@/components/outreach/WordingLine';
import { segmentName } from '@/components/segment/segment-name';
import { showToast } from '@/components/ui/Toasts';
import { t } from '@/core/i18n/translate';
import type { DeskView, DraftDesk } from './draft-desk';
import type { OutreachData } from './read-outreach';

type Props = {
  readonly view: DeskView;
  readonly desk: DraftDesk;
  readonly segments: OutreachData['ownSegments'];
};

/** Which of the user's wordings for segments the draft has, and the way to another one. */
export function Wording({ view, desk, segments }: Props): JSX.Element {
  const { segment, wording } = view;

  async function change(chosen: string): Promise<void> {
    const before = view;
    await desk.word(chosen);
    if (before.isEdited) showToast({ text: t('writing.wording.changed'), onUndo: () => void desk.restore(before) });
  }

  return (
    <WordingLine
      segment={segment}
      wordings={namedWordings(view, segments)}
      why={wording === segment ? 'chosen' : desk.choice.segment === segment ? 'asked' : 'only'}
      isFixed={desk.choice.template !== null}
      onChange={(chosen) => void change(chosen)}
    />
  );
}

/** What is for a segment that is gone is not offered, but named where it was taken. */
function namedWordings({ wordings, segment }: DeskView, segments: Props['segments']) {
  const gone = t('plan.segment-gone');
  return [...new Set([...wordings, ...(segment === null ? [] : [segment])])]
    .flatMap((id) => {
      const name = segmentName(id, segments) ?? (id === segment ? gone : null);
      return name === null ? [] : [{ id, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
