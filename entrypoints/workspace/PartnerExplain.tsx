import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Explain } from '@/components/partner/ExplainButton';
import { ExplainDialog } from '@/components/partner/ExplainDialog';
import type { RuleUnits } from '@/components/segment/rule-words';
import { type Live, useLive } from '@/components/ui/use-live';
import type { AccountId } from '@/core/domain/ids';
import { type ExplainSubject, type Explanation, isSameSubject } from '@/core/insight/explain/explanation';
import { explainPartner } from '@/core/services/explain-partner';
import { db } from '@/core/services/open-store';
import { links } from './links';
import { readOnce } from './read-once';

type Props = {
  readonly account: AccountId;
  /** Moment of the judgement that is shown: a new one is explained anew. */
  readonly judgedAt: number;
  readonly units: RuleUnits;
  readonly children: ComponentChildren;
};

/** Lets everything inside it say how it was computed. Nothing is computed before somebody asks. */
export function PartnerExplain({ children, ...of }: Props): JSX.Element {
  const [subject, setSubject] = useState<ExplainSubject | null>(null);
  return (
    <Explain.Provider value={setSubject}>
      {children}
      {subject && <Explaining {...of} subject={subject} onClose={() => setSubject(null)} />}
    </Explain.Provider>
  );
}

type ExplainingProps = Omit<Props, 'children'> & { readonly subject: ExplainSubject; readonly onClose: () => void };

function Explaining({ account, judgedAt, units, subject, onClose }: ExplainingProps): JSX.Element {
  const live = useLive(() => readOnce(() => explainPartner(db, account)), [account, judgedAt]);
  const found: Live<Explanation | null> =
    live.state === 'ready'
      ? {
          state: 'ready',
          value: live.value.ok
            ? (live.value.value.explanations.find((one) => isSameSubject(one.subject, subject)) ?? null)
            : null,
        }
      : live;
  return <ExplainDialog subject={subject} live={found} units={units} hrefOfSetting={links.setting} onClose={onClose} />;
}
