import { spawn } from 'node:child_process'

// The child lives as long as the pipe on its guard's standard input: when the process that started it ends, in
// whatever way, the pipe closes and the child is told to stop. A signal to our terminal does not reach it directly.
const guard = [
  'exec 3<&0',
  'signal="$1"',
  'shift',
  '"$@" </dev/null 3<&- &',
  'child=$!',
  '( read -r _ <&3; kill -s "$signal" "$child" ) 2>/dev/null &',
  'reader=$!',
  'wait "$child"',
  'status=$?',
  'kill "$reader" 2>/dev/null',
  'exit "$status"',
].join('\n')

const running = new Set()

/**
 * Starts a program that cannot outlive us. Answers { stdout, stderr, ended, hasEnded(), stop() }; `ended` resolves
 * with its exit status, and `stop` sends it `signal` and resolves when it and all it started are gone.
 */
export function startGuarded(program, args, { signal = 'TERM', ...options }) {
  const child = spawn('/bin/sh', ['-c', guard, 'guard', signal, program, ...args], { ...options, detached: true })
  const ended = new Promise((resolve) => {
    child.once('exit', (status) => resolve(status ?? 1))
    child.once('error', () => resolve(1))
  })
  // Writing the end to a child that is gone is no fault.
  child.stdin.on('error', () => undefined)
  const guarded = {
    stdout: child.stdout,
    stderr: child.stderr,
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    stop: async () => {
      child.stdin.end()
      const status = await ended
      killGroup(child.pid)
      return status
    },
  }
  running.add(guarded)
  void ended.then(() => running.delete(guarded))
  return guarded
}

/** Stops all that runs, the latest first. */
export async function stopAll() {
  for (const guarded of [...running].reverse()) await guarded.stop()
}

function killGroup(pid) {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
