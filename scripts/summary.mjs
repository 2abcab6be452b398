// Prints what the product makes of a programme: the same core as the workspace, through `inspect`.
import { spawnSync } from 'node:child_process';
import { ROOT } from './run.mjs';

/** For each programme its partners by stage, activity and health band, its segments and its best next actions. */
export async function printSummary(programs) {
  let isAllRight = true;
  for (const { name, files, map, currency } of programs) {
    const plain = map ? files.slice(-1) : [];
    const known = map ? files.slice(0, -1) : files;
    const args = ['scripts/inspect.mjs', '--json', '--program', name, '--currency', currency, ...known];
    if (map) args.push('--map', map, ...plain);
    const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: 300_000, maxBuffer: 1 << 28 });
    if (result.status !== 0) {
      console.error(result.stderr || `inspect ended with ${result.status ?? result.signal}`);
      isAllRight = false;
      continue;
    }
    printProgram(JSON.parse(result.stdout));
  }
  return isAllRight;
}

function printProgram({ program, partners }) {
  const counts = (group) =>
    Object.entries(group)
      .filter(([, many]) => many > 0)
      .map(([word, many]) => `${word} ${many}`)
      .join(', ');
  console.log(`\n${program.name} (${program.networks.join(', ')}): ${program.partners} partners, as of ${program.asOf}`);
  console.log(`  by stage:    ${counts(program.byStage)}`);
  console.log(`  by activity: ${counts(program.byActivity)}`);
  console.log(`  by health:   ${counts(program.byBand)}`);
  console.log(`  segments:    ${counts(program.segments)}`);
  const actions = partners.flatMap(({ name, nextActions }) => nextActions.slice(0, 1).map((action) => ({ name, ...action })));
  actions.sort((a, b) => b.priority - a.priority);
  console.log('  top next actions:');
  for (const { name, play, reason } of actions.slice(0, 10)) console.log(`    ${play} ${name}: ${reason}`);
}
