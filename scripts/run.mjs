// Starts a command of this project and ends it, with all that it started, when its time is up.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';

/** Runs in the project's folder, its own binaries first on the path; resolves with the exit code (124 when the time was up). */
export function run(command, args, { seconds = 600, env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: quiet ? 'ignore' : 'inherit',
      shell: isWindows,
      detached: !isWindows,
      env: { ...process.env, ...env, PATH: join(ROOT, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '') },
    });
    const stop = (signal) => {
      try {
        if (isWindows) child.kill(signal);
        else process.kill(-child.pid, signal);
      } catch (error) {
        if (error.code !== 'ESRCH') throw error; // gone already
      }
    };
    const interrupted = () => stop('SIGINT');
    process.once('SIGINT', interrupted);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      console.error(`${command} ${args.join(' ')}: stopped after ${seconds} s`);
      stop('SIGTERM');
      setTimeout(() => stop('SIGKILL'), 5000).unref();
    }, seconds * 1000);
    const finish = (code) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', interrupted);
      done(isLate ? 124 : code);
    };
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.on('exit', (code) => finish(code ?? 1));
  });
}

/** True when this file was started by `node`, not imported. */
export const isMain = (url) => process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
