import { type Signal, signal } from '@preact/signals';
import type { FoundView, TeachState } from '@/components/teach/teach-view';
import type { ProgramId } from '@/core/domain/ids';
import type { LearnedTable, ProposedTable } from '@/core/domain/learned';
import type { PageAccount } from '@/core/domain/page';
import { turnPart } from '@/core/domain/page-path';
import type { PageNews, Picked, TryReport } from '@/core/messaging/protocol';
import type { Trial } from '@/core/services/try-refs';
import { foundView } from './found-view';
import { chooseFirst, type Proposal, scopesOf } from './rank-proposals';

/** What the session wants of the page, the store and the browser. */
export type TeachPorts = {
  /** The pointing script into all frames. False: it may not go there. */
  readonly inject: () => Promise<boolean>;
  /** Nothing of ours stays on the page. */
  readonly stop: () => void;
  /** Null: the frame is gone, or answers nonsense. */
  readonly tryTable: (frame: number, table: LearnedTable) => Promise<TryReport | null>;
  readonly mark: (frame: number, known: readonly boolean[]) => void;
  readonly lookUp: (report: TryReport) => Promise<readonly Trial[]>;
  /** False: it could not be kept, and nothing was changed. */
  readonly keep: (
    table: LearnedTable,
    binding: { readonly program: ProgramId; readonly page: PageAccount } | null,
  ) => Promise<boolean>;
};

/** A list that is being looked at. */
type Looked = {
  readonly frame: number;
  /** Address of the frame, as the browser says. */
  readonly url: URL;
  /** Each scope with its ways, as they were tried. */
  readonly scopes: readonly (readonly Proposal[])[];
  scope: number;
  way: string;
  table: ProposedTable;
  report: TryReport;
  trials: readonly Trial[];
  /** Chosen by the user; null: the one that fits best. */
  program: ProgramId | null;
};

/** From pointing to keeping, for one tab. One thing at a time: an answer that comes after the next wish is dropped. */
export class TeachSession {
  readonly state: Signal<TeachState> = signal<TeachState>({ step: 'opening' });
  #looked: Looked | null = null;
  #wish = 0;

  constructor(private readonly ports: TeachPorts) {}

  async point(): Promise<void> {
    const wish = ++this.#wish;
    this.#looked = null;
    this.state.value = { step: 'opening' };
    // Takes the place of the one that is there: telling that one to stop could reach the new one.
    const isThere = await this.ports.inject();
    if (wish === this.#wish) this.state.value = { step: isThere ? 'pointing' : 'no-access' };
  }

  async picked(picked: Picked, frame: number, url: URL): Promise<void> {
    const wish = ++this.#wish;
    this.ports.stop(); // in the other frames the user still points
    if (picked.tables.length === 0) {
      this.state.value = { step: 'nothing', text: picked.text };
      return;
    }
    this.state.value = { step: 'looking' };
    const proposals: Proposal[] = [];
    for (const table of picked.tables) {
      const report = await this.ports.tryTable(frame, table);
      if (report) proposals.push({ table, report, trials: await this.ports.lookUp(report) });
      if (wish !== this.#wish) return;
    }
    const scopes = scopesOf(proposals);
    const first = chooseFirst(scopes);
    if (!first) {
      this.state.value = { step: 'nothing', text: picked.text };
      return;
    }
    const { table, report, trials } = first.proposal;
    this.#looked = { frame, url, scopes, scope: first.scope, way: wayKey(table), table, report, trials, program: null };
    await this.#look();
  }

  /** What the page says of itself while it is taught. */
  async news(news: PageNews): Promise<void> {
    if (news === 'left' && this.state.value.step === 'pointing') this.#end('left');
    if (news === 'changed' && this.state.value.step === 'found') await this.#look();
  }

  /** No script of ours is left in the tab. */
  gone(): void {
    const { step } = this.state.value;
    if (step === 'pointing' || step === 'looking' || step === 'found') this.#end('gone');
  }

  stop(): void {
    this.#end('left');
  }

  async chooseWay(way: string): Promise<void> {
    await this.#turnTo((looked) => looked.scopes[looked.scope]?.find(({ table }) => wayKey(table) === way));
  }

  async widen(by: 1 | -1): Promise<void> {
    await this.#turnTo((looked) => {
      const scope = looked.scopes[looked.scope + by];
      if (!scope) return undefined;
      looked.scope += by;
      return scope.find(({ table }) => wayKey(table) === looked.way) ?? scope[0];
    });
  }

  chooseProgram(program: ProgramId): void {
    if (!this.#looked) return;
    this.#looked.program = program;
    this.#show();
  }

  turnPart(at: number): void {
    this.#change(({ table, url }) => ({ path: turnPart(table.path, url, at) }));
  }

  rename(name: string): void {
    this.#change(() => ({ name }));
  }

  async keep(): Promise<void> {
    const looked = this.#looked;
    const { value } = this.state;
    if (!looked || value.step !== 'found' || value.isSaving || looked.table.name.trim() === '') return;
    this.state.value = { ...value, isSaving: true, hasFailed: false };
    const { warnings: _, ...table } = looked.table;
    const { program, isBound, known, host } = value.found;
    const binding = program !== null && !isBound ? { program, page: looked.report.page } : null;
    const isKept = await this.ports.keep(table, binding);
    if (!isKept) {
      this.state.value = { ...value, isSaving: false, hasFailed: true };
      return;
    }
    this.#looked = null;
    this.#wish++;
    this.ports.stop();
    this.state.value = { step: 'kept', name: table.name, known: known.length, host };
  }

  #end(step: 'left' | 'gone'): void {
    this.#wish++;
    this.#looked = null;
    this.ports.stop();
    this.state.value = { step };
  }

  #change(changeOf: (looked: Looked) => Partial<LearnedTable>): void {
    if (!this.#looked) return;
    this.#looked.table = { ...this.#looked.table, ...changeOf(this.#looked) };
    this.#show();
  }

  /** To another proposal; what the user said of name and place stays. */
  async #turnTo(choose: (looked: Looked) => Proposal | undefined): Promise<void> {
    const looked = this.#looked;
    const proposal = looked && choose(looked);
    if (!looked || !proposal) return;
    const { name, path } = looked.table;
    looked.table = { ...proposal.table, name, path };
    looked.way = wayKey(proposal.table);
    await this.#look();
  }

  /** Reads the page by the chosen table, counts, and frames on the page what was found. */
  async #look(): Promise<void> {
    const looked = this.#looked;
    if (!looked) return;
    const wish = ++this.#wish;
    const report = await this.ports.tryTable(looked.frame, looked.table);
    const trials = report && (await this.ports.lookUp(report));
    if (wish !== this.#wish) return;
    if (!report || !trials) {
      this.#end('gone');
      return;
    }
    looked.report = report;
    looked.trials = trials;
    this.#show();
  }

  #show(): void {
    if (!this.#looked) return;
    const found: FoundView = foundView(this.#looked);
    const { value } = this.state;
    this.state.value = { step: 'found', found, isSaving: value.step === 'found' && value.isSaving, hasFailed: false };
    const trial = this.#looked.trials.find(({ program }) => program.id === found.program);
    this.ports.mark(
      this.#looked.frame,
      this.#looked.report.refs.map((_, at) => (trial?.known[at] ?? null) !== null),
    );
  }
}

/** Two tables with one key tell partners apart alike. */
export const wayKey = ({ ways }: LearnedTable): string => JSON.stringify(ways);
