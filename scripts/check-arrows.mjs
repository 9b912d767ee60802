import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const parts = ['app', 'components', 'lib', 'geo', 'cli', 'scripts', 'tests', 'proxy.ts']

// dependency-cruiser refuses a path that does not exist.
const present = parts.filter((part) => existsSync(join(root, part)))
const program = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'
const result = spawnSync(process.execPath, [program, '--config', '.dependency-cruiser.cjs', ...present], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(result.status ?? 1)
