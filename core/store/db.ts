import { Dexie, type Table } from 'dexie';
import type {
  Asset,
  CalendarEntry,
  Check,
  Contest,
  FlagDecision,
  Goal,
  HoldBack,
  Offer,
  OwnSegment,
  Profile,
  Prospect,
  Pulse,
  Reason,
  Terms,
} from '../domain/book';
import type { ImportId, ProgramId } from '../domain/ids';
import type { LearnedPage } from '../domain/learned';
import type { KeptDraft, Newsletter, OwnTemplate, Series, SeriesRun } from '../domain/outreach';
import type {
  AccountLink,
  ActionDecision,
  Confirmation,
  ImportRecord,
  Program,
  SavedMapping,
  SettingRecord,
  Site,
  StageOverride,
  Touch,
} from '../domain/records';
import type {
  BatchHead,
  DetailChunk,
  DictionaryChunk,
  DirectoryChunk,
  LedgerChunk,
  ListingChunk,
  ProgramDetailRecord,
  RefusedChunk,
  SeriesChunk,
  SnapshotChunk,
} from './chunks';

/** What the user wrote or decided: one small record each, stamped, never really deleted by a single action. */
export type UserTables = {
  programs: Program;
  imports: ImportRecord;
  touches: Touch;
  decisions: ActionDecision;
  overrides: StageOverride;
  sites: Site;
  mappings: SavedMapping;
  settings: SettingRecord;
  links: AccountLink;
  confirmations: Confirmation;
  learned: LearnedPage;
} & OutreachTables &
  BookTables;

/** What is written to partners. */
export type OutreachTables = {
  drafts: KeptDraft;
  ownTemplates: OwnTemplate;
  newsletters: Newsletter;
  sequences: Series;
  seriesRuns: SeriesRun;
};
export type OutreachTableName = keyof OutreachTables;

/** What the user keeps of partners beside exports; named as the lists of `Book`, but for the segments of the user's own. */
export type BookTables = {
  reasons: Reason;
  goals: Goal;
  offers: Offer;
  calendar: CalendarEntry;
  terms: Terms;
  assets: Asset;
  checks: Check;
  prospects: Prospect;
  profiles: Profile;
  pulses: Pulse;
  flagDecisions: FlagDecision;
  contests: Contest;
  holdBacks: HoldBack;
  ownSegments: OwnSegment;
};
export type BookTableName = keyof BookTables;
export type UserTableName = keyof UserTables;

export const BOOK_TABLES = [
  'reasons',
  'goals',
  'offers',
  'calendar',
  'terms',
  'assets',
  'checks',
  'prospects',
  'profiles',
  'pulses',
  'flagDecisions',
  'contests',
  'holdBacks',
  'ownSegments',
] as const satisfies readonly BookTableName[];
/** Names in the order in which they are backed up. */
const USER_TABLES = [
  'programs',
  'imports',
  'touches',
  'decisions',
  'overrides',
  'sites',
  'mappings',
  'settings',
  'links',
  'confirmations',
  'learned',
  'drafts',
  'ownTemplates',
  'newsletters',
  'sequences',
  'seriesRuns',
  ...BOOK_TABLES,
] as const satisfies readonly UserTableName[];
/** The files' content, packed, each record keyed by its import first. */
const BULK_TABLES = ['batches', 'dictionary', 'listings', 'snapshots', 'series', 'ledger', 'refused'] as const;
export type BulkTableName = (typeof BULK_TABLES)[number];
/** What was computed last. Can be made again from the others. */
export const PUBLISHED_TABLES = ['dir', 'details', 'programDetails'] as const;
export type PublishedTableName = (typeof PUBLISHED_TABLES)[number];
export const ALL_TABLES = [...USER_TABLES, ...BULK_TABLES, ...PUBLISHED_TABLES] as const;
export type TableName = (typeof ALL_TABLES)[number];

/** The newest schema this code knows. Versions before it stay below for ever; tables and keys are only ever added. */
export const SCHEMA_VERSION = 5;

/** The database was written by a newer Trellis: this one must not touch it. Safe to show; updating the extension solves it. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  constructor(readonly found: number) {
    super(`the database has schema ${found}, newer than ${SCHEMA_VERSION}`);
  }
}

/** True for the error itself and for what Dexie makes of it in later calls on the same database. */
export function isNewerDatabase(error: unknown): boolean {
  if (error instanceof NewerDatabaseError) return true;
  return error instanceof Error && 'inner' in error && error.inner !== error && isNewerDatabase(error.inner);
}

export class TrellisDb extends Dexie {
  // `declare`: a class field would overwrite the table that Dexie installs.
  declare readonly programs: Table<Program, ProgramId>;
  declare readonly imports: Table<ImportRecord, ImportId>;
  declare readonly touches: Table<Touch, string>;
  declare readonly decisions: Table<ActionDecision, string>;
  declare readonly overrides: Table<StageOverride, string>;
  declare readonly sites: Table<Site, string>;
  declare readonly mappings: Table<SavedMapping, string>;
  declare readonly settings: Table<SettingRecord, string>;
  declare readonly links: Table<AccountLink, string>;
  declare readonly confirmations: Table<Confirmation, string>;
  declare readonly learned: Table<LearnedPage, string>;

  declare readonly drafts: Table<KeptDraft, string>;
  declare readonly ownTemplates: Table<OwnTemplate, string>;
  declare readonly newsletters: Table<Newsletter, string>;
  /** `series` are the packed figures of imports. */
  declare readonly sequences: Table<Series, string>;
  declare readonly seriesRuns: Table<SeriesRun, string>;

  declare readonly reasons: Table<Reason, string>;
  declare readonly goals: Table<Goal, string>;
  declare readonly offers: Table<Offer, string>;
  declare readonly calendar: Table<CalendarEntry, string>;
  declare readonly terms: Table<Terms, string>;
  declare readonly assets: Table<Asset, string>;
  declare readonly checks: Table<Check, string>;
  declare readonly prospects: Table<Prospect, string>;
  declare readonly profiles: Table<Profile, string>;
  declare readonly pulses: Table<Pulse, string>;
  declare readonly flagDecisions: Table<FlagDecision, string>;
  declare readonly contests: Table<Contest, string>;
  declare readonly holdBacks: Table<HoldBack, string>;
  declare readonly ownSegments: Table<OwnSegment, string>;

  declare readonly batches: Table<BatchHead, ImportId>;
  declare readonly dictionary: Table<DictionaryChunk, [ImportId, number]>;
  declare readonly listings: Table<ListingChunk, [ImportId, number]>;
  declare readonly snapshots: Table<SnapshotChunk, [ImportId, number]>;
  declare readonly series: Table<SeriesChunk, [ImportId, number, number]>;
  declare readonly ledger: Table<LedgerChunk, [ImportId, number]>;
  declare readonly refused: Table<RefusedChunk, [ImportId, number]>;

  declare readonly dir: Table<DirectoryChunk, [ProgramId, number]>;
  declare readonly details: Table<DetailChunk, [ProgramId, number]>;
  declare readonly programDetails: Table<ProgramDetailRecord, ProgramId>;

  constructor(name: string, options: DbOptions) {
    // Cached results are frozen and kept alive: of no use to queries that return packed columns once.
    super(name, { chromeTransactionDurability: options.durability, cache: 'disabled' });
    this.version(1).stores({
      programs: '&id',
      imports: '&id, program',
      touches: '&id, account',
      decisions: '&id, account',
      overrides: '&id',
      sites: '&id',
      mappings: '&id',
      settings: '&id',
      batches: '&import',
      dictionary: '&[import+chunk]',
      listings: '&[import+chunk]',
      snapshots: '&[import+chunk]',
      series: '&[import+month+chunk]',
      ledger: '&[import+chunk]',
      dir: '&[program+chunk]',
      details: '&[program+chunk]',
      programDetails: '&program',
    });
    this.version(2).stores({ links: '&id', confirmations: '&id', refused: '&[import+chunk]' });
    this.version(3).stores({
      reasons: '&id, account',
      goals: '&id, account',
      offers: '&id, program',
      // Of one programme or of all, and few: read whole.
      calendar: '&id',
      terms: '&id, program',
      assets: '&id, program',
      checks: '&id, account',
      prospects: '&id, program',
      profiles: '&id, account',
      pulses: '&id, account',
      flagDecisions: '&id, account',
      contests: '&id, program',
      holdBacks: '&id, program',
      ownSegments: '&id',
    });
    // Few, and asked for by site: read whole.
    this.version(4).stores({ learned: '&id' });
    this.version(5).stores({
      drafts: '&id, account',
      ownTemplates: '&id',
      newsletters: '&id, program',
      sequences: '&id, program',
      seriesRuns: '&id, account, series',
    });
    // Dexie opens a newer database without complaint. Sticky: asked again at each opening.
    this.on('ready', () => this.#refuseNewer(), true);
    // A newer Trellis wants to upgrade, or the data is being deleted: let go at once, later calls open anew.
    this.on('versionchange', () => this.close({ disableAutoOpen: false }));
    this.on('blocked', () => options.onBlocked?.());
  }

  #refuseNewer(): void {
    // IndexedDB counts tenths of Dexie's version; the tenths in between are Dexie's own repairs.
    const found = Math.floor(this.backendDB().version / 10);
    if (found > SCHEMA_VERSION) throw new NewerDatabaseError(found);
  }
}

export type DbOptions = {
  /** `strict` for what the user wrote; `relaxed` where the file is the source and can be read again. */
  readonly durability: 'strict' | 'relaxed';
  /** Another context holds an older version open and does not let go: say so, nothing is lost. */
  readonly onBlocked?: () => void;
};

/** Opens lazily, at the first query. Fails then with NewerDatabaseError (see isNewerDatabase). */
export function openDb(name = 'trellis', options: DbOptions = { durability: 'strict' }): TrellisDb {
  return new TrellisDb(name, options);
}
