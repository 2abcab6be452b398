import type { FoundView, ProgramChoice, WayView } from '@/components/teach/teach-view';
import type { ProgramId } from '@/core/domain/ids';
import type { LearnedWay, ProposedTable } from '@/core/domain/learned';
import type { PageAccount, PartnerRef } from '@/core/domain/page';
import { partsOf } from '@/core/domain/page-path';
import type { TryReport } from '@/core/messaging/protocol';
import type { Trial } from '@/core/services/try-refs';
import type { Proposal } from './rank-proposals';

type Looked = {
  readonly url: URL;
  readonly scopes: readonly (readonly Proposal[])[];
  readonly scope: number;
  readonly way: string;
  readonly table: ProposedTable;
  readonly report: TryReport;
  readonly trials: readonly Trial[];
  readonly program: ProgramId | null;
};

/** What the panel shows of a list. */
export function foundView({ url, scopes, scope, way, table, report, trials, program }: Looked): FoundView {
  const trial = trials.find((each) => each.program.id === program) ?? chosenFirst(trials, report.page);
  const known = report.refs.map((_, at) => trial?.known[at] ?? null);
  return {
    rows: report.refs.length,
    unnamed: Math.max(0, report.matched - report.refs.length),
    known: known.filter((name) => name !== null),
    unknown: report.refs.filter((_, at) => known[at] === null).map(shownAs),
    differing: trial?.differing ?? 0,
    ways: (scopes[scope] ?? []).map((proposal) => wayView(proposal, trial?.program.id)).toSorted((a, b) => b.known - a.known),
    way,
    canWiden: scope + 1 < scopes.length,
    canNarrow: scope > 0,
    warnings: table.warnings,
    programs: trials.map((each) => programChoice(each, report.page)),
    program: trial?.program.id ?? null,
    isBound: trial?.isBound === true,
    host: url.host,
    parts: partsOf(table.path, url),
    rest: table.path.replace(/^[^?#]*/, ''),
    name: table.name,
  };
}

/** An address that names the account is believed, whoever is known there. */
function chosenFirst(trials: readonly Trial[], page: PageAccount): Trial | undefined {
  return (page.by === 'address' ? trials.find(({ isBound }) => isBound) : undefined) ?? trials[0];
}

const shownAs = (refs: readonly PartnerRef[]): string => refs.find(({ seen }) => seen)?.seen ?? refs[0]?.value ?? '';

function programChoice({ program, isBound, known }: Trial, page: PageAccount): ProgramChoice {
  const { id, name, boundTo } = program;
  const elsewhere = isBound || boundTo === page.account ? null : boundTo;
  return { id, name, known: known.filter((each) => each !== null).length, elsewhere };
}

function wayView({ table, report, trials }: Proposal, program: ProgramId | undefined): WayView {
  const [way] = table.ways;
  const trial = trials.find((each) => each.program.id === program) ?? trials[0];
  const isAttribute = way?.from === 'attribute';
  return {
    id: JSON.stringify(table.ways),
    kind: isAttribute ? (way.attribute === 'href' ? 'link' : 'attribute') : (way?.by ?? 'name'),
    attribute: isAttribute ? way.attribute : '',
    example: exampleOf(way, report),
    known: trial?.known.filter((name) => name !== null).length ?? 0,
    rows: report.refs.length,
  };
}

const MOST_AROUND = 28;

function exampleOf(way: LearnedWay | undefined, { refs }: TryReport): WayView['example'] {
  const value = refs[0]?.[0]?.value ?? '';
  if (way?.from !== 'attribute') return { before: '', value, after: '' };
  const isCut = way.before.length > MOST_AROUND;
  return { before: (isCut ? '…' : '') + way.before.slice(-MOST_AROUND), value, after: way.after === '' ? '' : '…' };
}
