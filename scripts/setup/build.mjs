import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { buildBrowserScripts } from './browser-scripts.mjs'
import { runProgram } from './program.mjs'

const generated = join(root, 'lib', 'db', 'generated')
const built = join(root, '.next', 'BUILD_ID')
const sources = ['app', 'components', 'lib', 'geo', 'public', 'proxy.ts', 'instrumentation-client.ts', 'next.config.js', 'postcss.config.mjs']

/** Makes the Prisma client, unless it was made from this schema by this version. */
export async function ensureGenerated() {
  const mark = join(generated, 'vigil.sha256')
  const digest = digestOf(['prisma/schema.prisma', 'package.json'])
  if (readMark(mark) === digest) return
  await runProgram('generate', ['scripts/generate.mjs'])
  writeMark(mark, digest)
}

/** Builds the site, unless it was built from these sources by this Node. */
export async function ensureBuilt() {
  const mark = join(root, '.next', 'vigil.sha256')
  // They take a tenth of a second, and what comes of them is among the sources.
  await buildBrowserScripts()
  const digest = digestOf([...sources, 'package.json', 'tsconfig.json'])
  if (existsSync(built) && readMark(mark) === digest) return
  console.error('Building the site (about a minute) …')
  await runProgram('build', ['node_modules/next/dist/bin/next', 'build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  writeMark(mark, digest)
}

function digestOf(paths) {
  const hash = createHash('sha256').update(process.versions.node)
  for (const path of paths.flatMap(filesUnder).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return []
  const entries = readdirOrNull(join(root, path))
  if (entries === null) return [path]
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}

function readdirOrNull(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

function readMark(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function writeMark(file, digest) {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, digest)
}
