import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { RuleText } from '@/components/segment/RuleText';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Shell';
import type { SegmentId } from '@/core/domain/insight';
import { sentenceText, t } from '@/core/i18n/translate';
import { segmentOf, segmentSentence } from '@/core/insight/segments/built-in';
import { rankByWorth } from '@/core/insight/segments/worth';
import { LeadersPart } from './LeadersPart';
import { links } from './links';
import { Panel } from './Panel';
import type { Overview, ProgramAccounts } from './read-overview';
import { ruleUnits } from './rule-units';
import { ScopeSelect } from './ScopeSelect';
import { SegmentMembers } from './SegmentMembers';
import { SegmentTerms } from './SegmentTerms';
import { copyAsOwn } from './segment-changes';
import { membersOf, moneyText, needOf } from './segment-model';

type Props = { readonly overview: Overview; readonly accounts: readonly ProgramAccounts[]; readonly segment: SegmentId };

/** One built-in segment: its rule, who is in it, and the way to a copy that can be changed. */
export function BuiltInSegment({ overview, accounts, segment: id }: Props): JSX.Element {
  const segment = segmentOf(id);
  if (!segment) throw new Error(`no segment ${id}`);
  const members = useMemo(() => {
    const found = membersOf(accounts, ({ segments }) => segments.includes(id));
    return rankByWorth(found, segment.worth, ({ detail }) => detail.insight);
  }, [accounts, id]);
  const [name, need] = [t(`word.segment.${id}`), members.length > 0 ? null : needOf(id, accounts)];
  const money = moneyText(segment.money, members);
  return (
    <Page
      title={name}
      lead={
        <>
          <p>{sentenceText(segmentSentence(id, overview.settings))}</p>
          <p>
            {t('workspace.partners.count', { shown: members.length })}
            {money && ` · ${money}`}
          </p>
        </>
      }
      back={{ href: links.segments(), text: t('workspace.segments.back') }}
      aside={<ScopeSelect programs={overview.programs} />}
    >
      {need && <Notice title={t('segment.blind')}>{t(`segment.need.${need}`)}</Notice>}
      <Panel
        id="rule"
        title={t('segment.rule.title')}
        aside={
          <Button small icon="plus" onClick={() => void copyAsOwn({ name, program: null, rule: segment.rule })}>
            {t('segment.copy')}
          </Button>
        }
      >
        <RuleText rule={segment.rule} units={ruleUnits(overview, accounts)} />
      </Panel>
      {id === 'S-08' && <LeadersPart accounts={accounts} />}
      <SegmentTerms segment={id} name={name} />
      <SegmentMembers overview={overview} members={members} name={name} segment={id} rule={segment.rule} />
    </Page>
  );
}
