import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { saveFile } from '@/components/import/save-file';
import { findGaps } from '@/components/outreach/gaps';
import { type LetterChannel, LetterOut, type Separator } from '@/components/outreach/LetterOut';
import { showToast } from '@/components/ui/Toasts';
import { type Day, isoDay } from '@/core/domain/day';
import { t } from '@/core/i18n/translate';
import { ADDRESS_SEPARATORS, CHUNK_SIZES, chunkAddresses } from '@/core/outreach/address-chunks';
import { mailMergeCsv } from '@/core/outreach/mail-merge';
import { keepCopied, readCopied } from '@/core/services/copied-addresses';
import { segmentIds } from '@/core/services/export-segment';
import { links } from './links';
import type { DeskData } from './NewsletterDesk';
import { markAsSent } from './newsletter-changes';
import type { NewsletterEdit } from './use-newsletter-edit';

type Props = {
  readonly data: DeskData;
  readonly edit: NewsletterEdit;
  readonly channel: LetterChannel;
  readonly today: Day;
  readonly onChannel: (channel: LetterChannel) => void;
};

const USUAL_SIZE = 50;

/** The ways out, with what the browser does for them. */
export function NewsletterOut({ data: { audience }, edit, channel, today, onChannel }: Props): JSX.Element {
  const { recipients, program, hasAddresses } = audience;
  const { id, subject, message } = edit.now;
  const [size, setSize] = useState<number>(USUAL_SIZE);
  const [separator, setSeparator] = useState<Separator>('commas');
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  useEffect(() => void readCopied(id).then((kept) => setCopied(kept)), [id]);
  const chunks = useMemo(
    () =>
      chunkAddresses(
        recipients.flatMap(({ address }) => address ?? []),
        size,
      ),
    [recipients, size],
  );
  const details = useMemo(() => recipients.map(({ detail }) => detail), [recipients]);

  async function copyGroup(at: number): Promise<void> {
    const chunk = chunks[at];
    if (!chunk || !(await copy(chunk.join(ADDRESS_SEPARATORS[separator])))) return;
    const all = new Set([...copied, ...chunk]);
    setCopied(all);
    await keepCopied(id, all);
  }
  async function mark(): Promise<void> {
    setBusy(true);
    await edit.flush(); // what was typed last is what went out
    await markAsSent(edit.now, { recipients: recipients.map(({ account }) => account), channel, day: today });
    setBusy(false);
  }
  function saveMerge(): void {
    const csv = mailMergeCsv(recipients.map(mergeRow), program);
    const name = `${t('newsletters.out.file')}-${isoDay(today)}.csv`;
    saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  }
  return (
    <LetterOut
      count={recipients.length}
      gaps={findGaps(subject, message)}
      channel={channel}
      hasAddresses={hasAddresses}
      groups={chunks.map((chunk) => ({
        text: chunk.join(' '),
        count: chunk.length,
        isCopied: chunk.every((address) => copied.has(address)),
      }))}
      sizes={CHUNK_SIZES}
      size={size}
      separator={separator}
      idsIn={(form) => segmentIds(details, form)}
      isBusy={isBusy}
      onChannel={onChannel}
      onSize={setSize}
      onSeparator={setSeparator}
      onCopy={(what) => void copy(what === 'subject' ? subject : message)}
      onCopyGroup={(at) => void copyGroup(at)}
      onCopyIds={(ids) => void copy(ids)}
      onSaveMerge={saveMerge}
      onFindGap={findInText}
      onSettings={() => {
        location.hash = links.settings();
      }}
      onMark={() => void mark()}
    />
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ text: t('newsletters.out.copied') });
    return true;
  } catch {
    showToast({ text: t('newsletters.out.not-copied') }); // the page lost the focus, or the browser forbids it
    return false;
  }
}

function mergeRow({ detail: { facts, insight }, profile, address, name, tier }: DeskData['audience']['recipients'][number]) {
  const { clicks30, conversions30, main30, main365 } = insight.recent;
  const [person, language] = [profile?.person ?? '', profile?.language ?? ''];
  const type = profile?.type ?? facts.type;
  return { id: facts.ownId, name, person, email: address, language, type, tier, clicks30, conversions30, main30, main365 };
}

/** To the gap in the text, where it is filled in. */
function findInText(gap: string): void {
  const text = document.querySelector<HTMLTextAreaElement>('.letter-text textarea');
  const at = text?.value.indexOf(`[[${gap}]]`) ?? -1;
  if (!text || at < 0) return;
  text.focus();
  text.setSelectionRange(at, at + gap.length + 4);
}
