// Runs after `npm ci`: writes the types that the build tool generates. Needs no network.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['--no', '--', 'wxt', 'prepare'], { stdio: 'inherit', shell: process.platform === 'win32' });
process.exit(status ?? 1);
