import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { RuleText } from '@/components/segment/RuleText';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Shell';
import type { OwnSegment } from '@/core/domain/book';
import { t } from '@/core/i18n/translate';
import { readRule } from '@/core/insight/segments/read-rule';
import { rankByWorth } from '@/core/insight/segments/worth';
import { links } from './links';
import { Panel } from './Panel';
import type { Overview, ProgramAccounts } from './read-overview';
import { ruleUnits } from './rule-units';
import { ScopeSelect } from './ScopeSelect';
import { SegmentEditor } from './SegmentEditor';
import { SegmentMembers } from './SegmentMembers';
import { SegmentTerms } from './SegmentTerms';
import { copyAsOwn, dropSegment, keepSegment } from './segment-changes';
import { membersOf } from './segment-model';

type Shared = { readonly overview: Overview; readonly accounts: readonly ProgramAccounts[] };

/** One of the user's own segments: its rule, which can be changed, and who is in it. */
export function OwnSegmentPage({ overview, accounts, segment }: Shared & { readonly segment: OwnSegment }): JSX.Element {
  const [isEditing, setEditing] = useState(false);
  const members = useMemo(() => {
    const found = membersOf(accounts, ({ ownSegments }) => ownSegments.includes(segment.id));
    return rankByWorth(found, 'year-value', ({ detail }) => detail.insight);
  }, [accounts, segment.id]);
  const read = readRule(segment.rule);
  return (
    <Page
      title={segment.name}
      lead={t('workspace.partners.count', { shown: members.length })}
      back={{ href: links.segments(), text: t('workspace.segments.back') }}
      aside={<ScopeSelect programs={overview.programs} />}
    >
      {!read.ok && (
        <Notice tone="warning" title={t('segment.own.unreadable')}>
          {t(`segment.problem.${read.reason}`)} {t('segment.own.unreadable.help')}
        </Notice>
      )}
      <Panel
        id="rule"
        title={t('segment.rule.title')}
        aside={!isEditing && <Tools segment={segment} canCopy={read.ok} onEdit={() => setEditing(true)} />}
      >
        {isEditing ? (
          <SegmentEditor
            overview={overview}
            accounts={accounts}
            segment={segment}
            onSave={async (content) => {
              const kept = await keepSegment(content, segment);
              if (kept.ok) setEditing(false);
              return kept.ok ? null : kept.reason;
            }}
            onCancel={() => setEditing(false)}
          />
        ) : (
          read.ok && <RuleText rule={read.value} units={ruleUnits(overview, accounts)} />
        )}
      </Panel>
      <SegmentTerms segment={segment.id} name={segment.name} />
      {read.ok && (
        <SegmentMembers overview={overview} members={members} name={segment.name} segment={segment.id} rule={read.value} />
      )}
    </Page>
  );
}

type ToolsProps = { readonly segment: OwnSegment; readonly canCopy: boolean; readonly onEdit: () => void };

function Tools({ segment, canCopy, onEdit }: ToolsProps): JSX.Element {
  return (
    <div class="row">
      <Button small icon="draft" onClick={onEdit}>
        {t('segment.edit')}
      </Button>
      <Button small look="quiet" icon="plus" disabled={!canCopy} onClick={() => void copyAsOwn(segment)}>
        {t('segment.duplicate')}
      </Button>
      <Button small look="quiet" icon="close" onClick={() => void dropSegment(segment)}>
        {t('segment.remove')}
      </Button>
    </div>
  );
}

export function NewSegment({ overview, accounts }: Shared): JSX.Element {
  return (
    <Page
      title={t('segment.new')}
      lead={t('segment.new.lead')}
      back={{ href: links.segments(), text: t('workspace.segments.back') }}
    >
      <Panel id="rule" title={t('segment.rule.title')}>
        <SegmentEditor
          overview={overview}
          accounts={accounts}
          segment={null}
          onSave={async (content) => {
            const kept = await keepSegment(content);
            if (kept.ok) location.hash = links.segment(kept.value.id);
            return kept.ok ? null : kept.reason;
          }}
          onCancel={() => {
            location.hash = links.segments();
          }}
        />
      </Panel>
    </Page>
  );
}
