import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Fault } from '../fault.mjs'
import { root } from '../root.mjs'

/** What a script of ours is called: `components/map/day-slider.browser.ts` is `day-slider`. */
const ENTRY = /^(.+)\.browser\.tsx?$/
const BROWSERS = ['chrome100', 'firefox100', 'safari15.4']

/**
 * Bundles each `*.browser.ts` under `components/` into one file of `public/scripts/` that is named by its content, and
 * writes down for PageScript where it lies. The same sources give the same files. Answers what it wrote down: by the
 * name of the script, { src, integrity }. Throws a Fault where two are called the same, and what esbuild throws.
 */
export async function buildBrowserScripts(folder = root) {
  const entries = findEntries(join(folder, 'components'))
  const files = await bundle(entries, folder)
  const target = join(folder, 'public', 'scripts')
  mkdirSync(target, { recursive: true })
  const manifest = {}
  for (const [name, text] of files) {
    const digest = createHash('sha384').update(text).digest()
    const file = `${name}.${digest.toString('hex').slice(0, 16)}.js`
    writeWhole(join(target, file), text)
    manifest[name] = { src: `/scripts/${file}`, integrity: `sha384-${digest.toString('base64')}` }
  }
  writeWhole(join(folder, 'components', 'site', 'page-scripts.generated.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const named = new Set(Object.values(manifest).map(({ src }) => basename(src)))
  for (const file of readdirSync(target)) if (!named.has(file)) rmSync(join(target, file), { force: true })
  return manifest
}

/** The files to begin with, by the name of the script. */
function findEntries(folder) {
  const entries = new Map()
  for (const path of readdirSync(folder, { recursive: true }).sort()) {
    const name = ENTRY.exec(basename(path))?.[1]
    if (name === undefined) continue
    const file = join(folder, path)
    if (entries.has(name)) throw new Fault(`Two scripts are called ${name}: ${entries.get(name)} and ${file}.`)
    entries.set(name, file)
  }
  return entries
}

/** The text of each script, by its name. */
async function bundle(entries, folder) {
  if (entries.size === 0) return new Map()
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(entries),
    absWorkingDir: folder,
    outdir: 'public/scripts',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: BROWSERS,
    jsx: 'automatic',
    // Components without hooks draw themselves here too, without React.
    alias: { 'react/jsx-runtime': join(folder, 'components', 'site', 'dom-jsx.ts') },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return new Map(outputFiles.map(({ path, text }) => [basename(path, '.js'), text]))
}

/** Writes a file so that whoever reads it meanwhile finds the old or the new whole; not at all where it stands so. */
function writeWhole(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.half`
  writeFileSync(half, text)
  renameSync(half, file)
}
