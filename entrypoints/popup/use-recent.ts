import { useEffect, useState } from 'preact/hooks';
import type { AccountId } from '@/core/domain/ids';
import { recentPartners } from '@/core/services/recent-partners';

/** Those opened lately, as they were when the popup opened: a list that changed under the user would help nobody. Null: being read. */
export function useRecent(): readonly AccountId[] | null {
  const [recent, setRecent] = useState<readonly AccountId[] | null>(null);
  useEffect(() => {
    recentPartners().then(setRecent, () => setRecent([])); // without them the most pressing ones stand there
  }, []);
  return recent;
}
