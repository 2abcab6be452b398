import { type PeriodReport, type ProgramReport, reportNothing } from './inspect-report';

/** Several programmes as one: counts are added; of what can't be added, the programme with most partners speaks. */
export function reportTogether(programs: readonly ProgramReport[]): ProgramReport {
  const [largest] = [...programs].sort((a, b) => b.partners - a.partners);
  if (!largest) return reportNothing();
  const currencies = new Set(programs.map(({ currency }) => currency));
  return {
    name: [...new Set(programs.map(({ name }) => name))].join(' + '),
    networks: [...new Set(programs.flatMap(({ networks }) => networks))],
    currency: currencies.size === 1 ? largest.currency : null,
    mainMetric: largest.mainMetric,
    asOf: programs.reduce<string | null>((last, { asOf }) => (asOf && (!last || asOf > last) ? asOf : last), null),
    coverage: joinPeriods(programs.flatMap(({ coverage }) => coverage)),
    partners: programs.reduce((sum, { partners }) => sum + partners, 0),
    byStage: addUp(programs.map(({ byStage }) => byStage)),
    byActivity: addUp(programs.map(({ byActivity }) => byActivity)),
    byBand: addUp(programs.map(({ byBand }) => byBand)),
    segments: addUp(programs.map(({ segments }) => segments)),
    shift: largest.shift,
    notes: programs.flatMap(({ notes }) => notes),
  };
}

function addUp<Code extends string>(groups: readonly Readonly<Record<Code, number>>[]): Record<Code, number> {
  const sums = {} as Record<Code, number>;
  for (const group of groups) for (const code of Object.keys(group) as Code[]) sums[code] = (sums[code] ?? 0) + group[code];
  return sums;
}

function joinPeriods(periods: readonly PeriodReport[]): PeriodReport[] {
  const joined: PeriodReport[] = [];
  for (const { from, to } of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: to > last.to ? to : last.to };
    else joined.push({ from, to });
  }
  return joined;
}
