import { useEffect, useRef, useState } from 'preact/hooks';
import type { Newsletter } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { changeNewsletter, type NewsletterChange } from '@/core/services/keep-newsletter';
import { db } from '@/core/services/open-store';
import { saved } from './saved';

export type NewsletterEdit = {
  /** As it stands on screen. */
  readonly now: Newsletter;
  readonly isSaving: boolean;
  readonly trouble: 'too-long' | 'other' | null;
  readonly change: (change: NewsletterChange) => void;
  /** Writes what waits, before something else is done with it. */
  readonly flush: () => Promise<void>;
};

const PAUSE_MS = 500;

/** Keeps what is typed a moment later, and at once when the page is left: nobody has to think of saving. */
export function useNewsletterEdit(record: Newsletter): NewsletterEdit {
  const [changed, setChanged] = useState<NewsletterChange>({});
  const [isSaving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<NewsletterEdit['trouble']>(null);
  const waiting = useRef<NewsletterChange | null>(null);
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const subject = useRef(record.subject);

  async function flush(): Promise<void> {
    clearTimeout(clock.current);
    const change = waiting.current;
    if (!change) return;
    waiting.current = null;
    const title = subject.current.trim() || t('newsletters.untitled');
    const kept = await saved(() => changeNewsletter(db, record.id, { ...change, title }));
    setSaving(waiting.current !== null);
    if (kept) setTrouble(kept.ok ? null : kept.reason === 'too-long' ? 'too-long' : 'other');
  }

  useEffect(() => {
    const leave = () => void flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);

  return {
    now: { ...record, ...changed },
    isSaving,
    trouble,
    change(change) {
      setChanged((before) => ({ ...before, ...change }));
      waiting.current = { ...waiting.current, ...change };
      subject.current = change.subject ?? subject.current;
      setSaving(true);
      clearTimeout(clock.current);
      clock.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    flush,
  };
}
