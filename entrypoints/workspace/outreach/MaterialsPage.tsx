import '@/components/outreach/plans.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { Chip } from '@/components/ui/Chip';
import { CATALOGUE_DAYS, CREATIVE_DAYS, LINK_DAYS } from '@/core/domain/asset-age';
import { ASSET_KINDS, type Asset, type AssetKind } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import type { Content } from '@/core/store/records';
import { NoImports } from '../NoImports';
import type { OutreachPageProps } from '../OutreachTabs';
import type { ProgramMembers } from '../read-overview';
import { Waiting } from '../Waiting';
import { AssetDialog } from './AssetDialog';
import { AssetLine } from './AssetLine';
import { ASSET_PARTS, type AssetPart, boardOfAssets } from './asset-board';
import { PlansPage } from './PlansPage';
import { keepTitled } from './plan-changes';
import { chosenPrograms, usePlans } from './use-plans';

type Open = { readonly id: string | null; readonly first: Content<Asset> };

/** What partners work with, with its age; and what they made themselves, until it is approved. */
export function MaterialsPage({ overview }: OutreachPageProps): JSX.Element {
  const live = usePlans(overview, 'assets');
  const [open, setOpen] = useState<Open | null>(null);
  const [kind, setKind] = useState<AssetKind | null>(null);
  const [first] = chosenPrograms(overview);
  if (!overview.hasImports || !first) return <NoImports title={t('materials.title')} />;
  if (live.state !== 'ready') return <Waiting live={live} title={t('materials.title')} />;
  const today = localDay(now());
  const { records, audiences } = live.value;
  const shown = kind === null ? records : records.filter((asset) => asset.kind === kind);
  const board = boardOfAssets(shown, today);
  return (
    <PlansPage
      overview={overview}
      title={t('materials.title')}
      lead={t('materials.lead', { creative: CREATIVE_DAYS, link: LINK_DAYS, catalogue: CATALOGUE_DAYS })}
      create={t('materials.new')}
      empty={records.length === 0 ? { title: t('materials.none.title'), text: t('materials.none.text') } : null}
      onCreate={() => setOpen({ id: null, first: newAsset(first.program.id, kind ?? 'banner', today) })}
    >
      {records.length > 0 && <KindFilter assets={records} chosen={kind} onKind={setKind} />}
      {ASSET_PARTS.map((part) => (
        <Part
          key={part}
          part={part}
          assets={board[part]}
          audiences={audiences}
          today={today}
          onEdit={({ id }, content) => setOpen({ id, first: content })}
        />
      ))}
      {records.length > 0 && shown.length === 0 && <p class="muted">{t('materials.none-of-kind')}</p>}
      {open && (
        <AssetDialog
          title={t(open.id === null ? 'materials.new' : 'materials.edit')}
          first={open.first}
          audiences={audiences}
          today={today}
          onClose={() => setOpen(null)}
          onSave={(asset) => keepTitled('assets', open.id, asset)}
        />
      )}
    </PlansPage>
  );
}

const newAsset = (program: ProgramId, kind: AssetKind, today: Day): Content<Asset> => ({
  program,
  account: null,
  kind,
  title: '',
  link: '',
  types: [],
  updated: today,
  review: null,
});

type FilterProps = {
  readonly assets: readonly Asset[];
  readonly chosen: AssetKind | null;
  readonly onKind: (kind: AssetKind | null) => void;
};

/** Each kind with how many there are; kinds of which there are none are left out, but the chosen one. */
function KindFilter({ assets, chosen, onKind }: FilterProps): JSX.Element {
  const countOf = (kind: AssetKind) => assets.filter((asset) => asset.kind === kind).length;
  return (
    <fieldset class="radio-group">
      <legend class="field-label">{t('materials.filter')}</legend>
      <div class="row type-chips">
        <Chip pressed={chosen === null} count={assets.length} onClick={() => onKind(null)}>
          {t('materials.filter.all')}
        </Chip>
        {ASSET_KINDS.filter((kind) => kind === chosen || countOf(kind) > 0).map((kind) => (
          <Chip key={kind} pressed={kind === chosen} count={countOf(kind)} onClick={() => onKind(kind)}>
            {t(`materials.kind.${kind}`)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}

type PartProps = {
  readonly part: AssetPart;
  readonly assets: readonly Asset[];
  readonly audiences: readonly ProgramMembers[];
  readonly today: Day;
  readonly onEdit: (asset: Asset, content: Content<Asset>) => void;
};

function Part({ part, assets, audiences, today, onEdit }: PartProps): JSX.Element | null {
  if (assets.length === 0) return null;
  const names = new Map(audiences.flatMap(({ members }) => members.map((member) => [member.account, member.name])));
  const programs = new Map(audiences.map(({ program }) => [program.id, program.name]));
  const title = t(`materials.part.${part}`);
  return (
    <section class="plans" aria-label={title}>
      <h2>
        {title} <span class="plans-count">{t('workspace.count', { count: assets.length })}</span>
      </h2>
      <ul class="lines" aria-label={title}>
        {assets.map((asset) => (
          <AssetLine
            key={asset.id}
            asset={asset}
            partner={asset.account === null ? null : (names.get(asset.account) ?? asset.account)}
            program={programs.size > 1 ? (programs.get(asset.program) ?? null) : null}
            today={today}
            onEdit={(content) => onEdit(asset, content)}
          />
        ))}
      </ul>
    </section>
  );
}
