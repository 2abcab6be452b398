import type { Day } from '../domain/day';
import { type NetworkId, programIdOf } from '../domain/ids';
import type { ColumnMapping, ColumnRole, FileRefusal } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { type ImportPlan, type PlanAnswers, planImport, type SourceFile } from '../import/plan-import';
import { dayInName } from '../import/snapshot-day';
import { unpackFile } from '../import/unpack-file';
import { headerKey } from '../networks/report-definition';
import { REPORT_DEFINITIONS } from '../networks/report-registry';
import { openDb, type TrellisDb } from '../store/db';
import { readAllDetails, readProgramDetail } from '../store/published';
import { listPrograms } from '../store/records';
import { adviseOnCurrency } from './advise-on-currency';
import { commitImport } from './commit-import';
import { type InspectFile, readInspectArguments, readMapping } from './inspect-arguments';
import {
  type ImportReport,
  type PartnerReport,
  type ProgramReport,
  type ReadProgram,
  reportImport,
  reportPartner,
  reportProgram,
  reportRefusal,
} from './inspect-report';
import { reportTogether } from './inspect-together';
import { recomputeInsights } from './recompute-insights';

type InspectReport = {
  readonly imports: readonly ImportReport[];
  /** All programmes of the call as one. */
  readonly program: ProgramReport;
  /** Each by itself: one per name and network. */
  readonly programs: readonly ProgramReport[];
  readonly partners: readonly PartnerReport[];
};

/**
 * What inspecting needs of the world. `readFile` and `readText` give null for a path that can't be read. `db`: empty; without
 * it one is made that is gone with the process.
 */
export type InspectWorld = {
  readonly db?: TrellisDb;
  readonly now: number;
  readonly readFile: (path: string) => Promise<SourceFile | null>;
  readonly readText: (path: string) => Promise<string | null>;
};

export type Inspected = {
  readonly report: InspectReport;
  readonly isJson: boolean;
  /** False when a file was refused or still needs an answer. */
  readonly isAllTaken: boolean;
};

/**
 * Takes files in through the product's own import, store and insight, and reports what was made of them. `words` are those of
 * the command line. Fails: `usage` with what is wrong, before anything is read in.
 */
export async function inspectFiles(words: readonly string[], world: InspectWorld): Promise<Result<Inspected, 'usage'>> {
  const read = readInspectArguments(words);
  if (!read.ok) return read;
  const loaded = await loadFiles(read.value.files, world);
  if (!loaded.ok) return loaded;

  const { now, db = openDb('trellis-inspect', { durability: 'relaxed' }) } = world;
  const imports: ImportReport[] = [];
  for (const group of groupByProgram(loaded.value)) {
    for (const [at, report] of await importGroup(db, group, now)) imports[at] = report;
  }

  await recomputeInsights(db, null, now, read.value.asOf ?? undefined);
  const programs = await readPrograms(db);
  const reports = programs.map(reportProgram);
  const partners = programs.flatMap((program) => program.accounts.map((account) => reportPartner(program, account)));
  const report = {
    imports,
    program: reportTogether(reports),
    programs: reports,
    partners: partners.sort((a, b) => (a.account < b.account ? -1 : 1)),
  };
  const isAllTaken = imports.every(
    ({ refused, needs }) => needs.length === 0 && (refused === null || refused === 'already-imported'),
  );
  return ok({ report, isJson: read.value.isJson, isAllTaken });
}

/** A file with its place on the command line. */
type Loaded = {
  readonly at: number;
  readonly asked: InspectFile;
  readonly file: SourceFile;
  readonly mapping: ColumnMapping | null;
  /** Why an archive could not be unpacked. */
  readonly broken: FileRefusal | null;
};
type Planned = Loaded & { readonly plan: Awaited<ReturnType<typeof planImport>> };

async function loadFiles(files: readonly InspectFile[], world: InspectWorld): Promise<Result<Loaded[], 'usage'>> {
  const loaded: Loaded[] = [];
  for (const asked of files) {
    const file = await world.readFile(asked.path);
    if (!file) return fail('usage', `${asked.path} can't be read`);
    const mapping = asked.map === null ? ok(null) : await loadMapping(asked.map, world);
    if (!mapping.ok) return mapping;
    const inside = await unpackFile(file, { onBytes: () => {}, signal: NO_HOOKS.signal });
    const broken = inside.ok ? null : inside.reason;
    for (const each of inside.ok ? inside.value : [file])
      loaded.push({ at: loaded.length, asked, file: each, mapping: mapping.value, broken });
  }
  return ok(loaded);
}

async function loadMapping(path: string, world: InspectWorld): Promise<Result<ColumnMapping, 'usage'>> {
  const text = await world.readText(path);
  if (text === null) return fail('usage', `${path} can't be read`);
  const mapping = readMapping(text);
  return mapping.ok ? mapping : fail('usage', `${path}: ${mapping.detail ?? mapping.reason}`);
}

function groupByProgram(files: readonly Loaded[]): Loaded[][] {
  const groups = new Map<string, Loaded[]>();
  for (const file of files) groups.set(file.asked.program, [...(groups.get(file.asked.program) ?? []), file]);
  return [...groups.values()];
}

/** Imports the files of one programme one after the other; each with its place on the command line. */
async function importGroup(db: TrellisDb, files: readonly Loaded[], now: number): Promise<[number, ImportReport][]> {
  const planned: Planned[] = [];
  for (const loaded of files) {
    const { file, asked, broken } = loaded;
    planned.push({ ...loaded, plan: broken ? fail(broken) : await planImport(file, answersOf(asked), NO_HOOKS) });
  }

  const network = networkOfPlainFiles(planned);
  const reports: [number, ImportReport][] = [];
  for (const loaded of byDayOfExport(planned)) {
    const { plan, mapping } = await planPlainFile(loaded, network);
    reports.push([loaded.at, plan.ok ? await take(plan.value, mapping) : reportRefusal(loaded.file.name, plan.reason)]);
  }
  return reports;

  async function take(plan: ImportPlan, mapping: ColumnMapping | null): Promise<ImportReport> {
    const place = { network: plan.summary.network, name: files[0]?.asked.program ?? '' };
    const summary = await adviseOnCurrency(db, programIdOf(place.network, place.name), plan.summary);
    const stored = await commitImport(db, plan, place, now, mapping);
    const problems = plan.refused?.rows ?? [];
    return reportImport(summary, problems, stored.ok || stored.reason === 'needs-answers' ? null : stored.reason);
  }
}

/**
 * Files as given, but that exports which carry their day in their name (as their network writes it) come in the order of these
 * days: where two of them speak of the same, the later one counts, however somebody typed them.
 */
function byDayOfExport(planned: readonly Planned[]): Planned[] {
  const dated = planned
    .map((file) => ({ file, day: dayOfExport(file) }))
    .filter(({ day }) => day !== null)
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  return planned.map((file) => (dayOfExport(file) === null ? file : (dated.shift()?.file ?? file)));
}

function dayOfExport({ file, plan }: Planned): Day | null {
  const known = plan.ok ? REPORT_DEFINITIONS.find(({ id }) => id === plan.value.summary.definition) : undefined;
  return known ? dayInName(file.name, known.fileDay) : null;
}

const NO_HOOKS = { onProgress: () => {}, signal: new AbortController().signal };

function answersOf({ network, report, period, currency, dateOrder, decimal }: InspectFile): PlanAnswers {
  return {
    // Nobody is there to ask: what nobody verified is taken, and marked as likely.
    confirmed: true,
    ...(network && { network }),
    ...(report && { report }),
    ...(period && { period }),
    ...(currency && { currency }),
    ...(dateOrder && { dateOrder }),
    ...(decimal && { decimal }),
  };
}

/** A file that no network's export looks like belongs to the network of the files beside it, if that is one. */
function networkOfPlainFiles(planned: readonly Planned[]): NetworkId | null {
  const networks = new Set<NetworkId>();
  for (const { asked, plan } of planned) {
    if (asked.network) networks.add(asked.network);
    else if (plan.ok && plan.value.summary.recognised !== 'no') networks.add(plan.value.summary.network);
  }
  const [only] = networks;
  return networks.size === 1 && only ? only : null;
}

type WithMapping = Pick<Planned, 'plan'> & { readonly mapping: ColumnMapping | null };

/** The plan by the mapping that was given, if it is about this file, or by a guess that leaves nothing open. */
async function planPlainFile({ asked, file, plan, mapping }: Planned, network: NetworkId | null): Promise<WithMapping> {
  const chosen = chooseMapping({ asked, plan, mapping });
  if (!chosen) return { plan: plan.ok ? ok(askForDays(plan.value)) : plan, mapping: null };
  const answers = { ...(network && { network }), ...answersOf(asked), mapping: chosen };
  return { plan: await planImport(file, answers, NO_HOOKS), mapping: chosen };
}

function chooseMapping({ asked, plan, mapping }: Pick<Planned, 'asked' | 'plan' | 'mapping'>): ColumnMapping | null {
  // Columns that a person named can make a table of what did not look like one.
  if (!plan.ok) return plan.reason === 'no-table' ? mapping : null;
  const { summary, sample } = plan.value;
  if (mapping && isAbout(mapping, sample.headers)) return mapping;
  const { guess } = sample;
  if (summary.recognised !== 'no') return null;
  if (asked.report === 'partners') return hasRole(guess, 'partner-id') ? guess : null;
  const hasDays = hasRole(guess, 'date') || hasRole(guess, 'period') || asked.period !== null;
  return isClear(guess) && hasDays ? guess : null;
}

/** Where all is clear but the days, saying the day is another way out. */
function askForDays(plan: ImportPlan): ImportPlan {
  const { summary, sample } = plan;
  if (summary.recognised !== 'no' || !isClear(sample.guess) || summary.needs.includes('period')) return plan;
  return { ...plan, summary: { ...summary, needs: [...summary.needs, 'period'] } };
}

/** A mapping holds for all files after it, but not for one that has none of its partner column. */
function isAbout({ columns }: ColumnMapping, headers: readonly string[]): boolean {
  const keys = new Set(headers.map(headerKey));
  const partnerColumns = Object.keys(columns).filter((header) => columns[header] === 'partner-id');
  return partnerColumns.length > 0 && partnerColumns.every((header) => keys.has(headerKey(header)));
}

const METRIC_ROLES: ReadonlySet<ColumnRole> = new Set(['impressions', 'clicks', 'conversions', 'revenue', 'commission']);

/**
 * Who and what are found; how dates and decimals are written is asked by the plan itself. A list of partners is never guessed:
 * whoever is not on it would be judged by that, so a person has to say that it is one (with `--report partners`, or a mapping).
 */
function isClear({ report, columns }: ColumnMapping): boolean {
  const roles = Object.values(columns);
  return report !== 'partners' && roles.includes('partner-id') && roles.some((role) => METRIC_ROLES.has(role));
}

const hasRole = ({ columns }: ColumnMapping, role: ColumnRole) => Object.values(columns).includes(role);

async function readPrograms(db: TrellisDb): Promise<ReadProgram[]> {
  const read: ReadProgram[] = [];
  for (const program of await listPrograms(db)) {
    const detail = await readProgramDetail(db, program.id);
    if (detail) read.push({ program, detail, accounts: await readAllDetails(db, program.id) });
  }
  return read;
}
