import { type Evidence, evidenceOf, joinEvidence } from './evidence';
import { type FlowPart, FlowRows, type Stretch } from './flow-rows';
import { LedgerRows } from './ledger-rows';
import { ListRows } from './list-rows';
import { personalColumns } from './personal-columns';
import { type Conventions, dateColumnOf, type Reading } from './reading';
import { RowGate, type Verdict } from './row-gate';
import { isSkip, RowTally, type TallyPart } from './row-tally';
import { SectionWatch } from './section-watch';

export type Sink = FlowRows | LedgerRows | ListRows;

export type PassOptions = {
  readonly reading: Reading;
  readonly conventions: Conventions;
  /** The days that a flow without dates is about. */
  readonly stretch: Stretch | null;
  /** Rows up to and with the header, which are passed over. */
  readonly skip: number;
  /** Rows to expect. */
  readonly room: number;
  /** For the hashes of end customers; null: they are not told apart. */
  readonly salt: Uint8Array | null;
};

/** What a part of a flow's file came to. Plain data: it goes from one worker to another. */
export type PassPart = {
  readonly flow: FlowPart;
  readonly tally: TallyPart;
  readonly evidence: Evidence;
  readonly otherTableAt: number | null;
};

/** One way through a file (or a part of it), from its first row to its last, under one set of conventions. */
export class FilePass {
  readonly gate: RowGate;
  readonly sink: Sink;
  readonly tally: RowTally;
  readonly #headers: readonly string[];
  readonly #repair: Reading['repair'];
  readonly #watch: SectionWatch;
  #joined: Evidence | null = null;
  #joinedOtherTableAt: number | null = null;
  #toSkip: number;

  constructor({ reading, conventions, skip, ...rest }: PassOptions) {
    this.gate = new RowGate(reading, conventions);
    this.sink = sinkOf(reading, this.gate, rest);
    this.tally = new RowTally(personalColumns(reading.headers, reading.definition, reading.columns.buyer));
    this.#headers = reading.headers;
    this.#repair = reading.repair;
    this.#watch = new SectionWatch(reading.headers);
    this.#toSkip = skip;
  }

  get evidence(): Evidence {
    const own = evidenceOf(this.gate);
    return this.#joined ? joinEvidence(own, this.#joined) : own;
  }

  /** Another table has begun: no row belongs to the first one any more. */
  get isOver(): boolean {
    return this.#watch.isOver;
  }

  /** Behind the header, and before another table: rows are rows. */
  get isOpen(): boolean {
    return this.#toSkip === 0 && !this.isOver;
  }

  /** Line at which another table begins; null: none does. */
  get otherTableAt(): number | null {
    return this.#watch.startsAt ?? this.#joinedOtherTableAt;
  }

  /** True for each row up to and with the header: it is to be passed over. */
  skips(): boolean {
    if (this.#toSkip === 0) return false;
    this.#toSkip--;
    return true;
  }

  take(row: readonly string[]): Verdict {
    const mended = row.length < this.#headers.length && this.#repair ? this.#repair(row) : null;
    return this.sink.take(mended ?? row);
  }

  rows(rows: readonly string[][], lineOf: (i: number) => number): void {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? [];
      if (this.skips()) continue;
      const verdict = this.isOver ? 'summary' : this.take(row);
      if (verdict === 'taken') this.tally.accept();
      else this.reject(verdict, lineOf(i), row);
    }
  }

  /** For a row that was not taken: counted with its reason, kept when it was refused. */
  reject(verdict: Exclude<Verdict, 'taken'>, line: number, cells: readonly string[]): void {
    if (this.#watch.isOther(cells, line)) this.tally.skip('summary');
    else if (isSkip(verdict)) this.tally.skip(verdict);
    else {
      const column = this.#headers[this.gate.column] ?? null;
      this.tally.refuse({ reason: verdict, line, column, value: this.gate.value, cells });
    }
  }

  openQuote(line: number, start: string): void {
    if (this.skips()) return;
    this.tally.refuse({ reason: 'unclosed-quote', line, column: null, value: start, cells: [start] });
  }

  /** For a flow only: nothing else is read in parts. */
  part(): PassPart {
    if (!(this.sink instanceof FlowRows)) throw new Error('only a flow is read in parts');
    const { evidence, otherTableAt } = this;
    return { flow: this.sink.part(), tally: this.tally.part(), evidence, otherTableAt };
  }

  /** Takes in the part of the file that begins behind `linesBefore` lines. */
  absorb({ flow, tally, evidence, otherTableAt }: PassPart, linesBefore: number): void {
    if (!(this.sink instanceof FlowRows)) throw new Error('only a flow is read in parts');
    this.sink.absorb(flow);
    this.tally.absorb(tally, linesBefore);
    this.#joined = evidence;
    this.#joinedOtherTableAt = otherTableAt === null ? null : otherTableAt + linesBefore;
  }
}

type SinkOptions = Pick<PassOptions, 'stretch' | 'room' | 'salt'>;

function sinkOf(reading: Reading, gate: RowGate, { stretch, room, salt }: SinkOptions): Sink {
  switch (reading.kind) {
    case 'list':
      return new ListRows(reading, gate);
    case 'ledger':
      return new LedgerRows(reading, gate, { room, salt });
    case 'flow':
      // Day 0 only carries the sums of a preview: without a day the file is not stored.
      return new FlowRows(reading, gate, { stretch: dateColumnOf(reading) < 0 ? (stretch ?? DAY_ZERO) : null, room });
    default:
      return reading.kind satisfies never;
  }
}

const DAY_ZERO: Stretch = { day: 0, span: 1 };
