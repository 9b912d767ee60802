import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { keep, root } from '../root.mjs'

/** Where each proof leaves its figures, see tests/support/proof.ts. */
export const figuresFolder = join(keep, 'proofs')

const PAGE = join(root, 'docs/proofs.md')
const INTRODUCTION = `# Proofs, and what they found

Written by \`npm run prove\`, which runs everything here in its long form. \`npm run prove -- NAME\` runs one of it,
\`npm test\` the short forms. A figure is of the commit, the seed and the machine beside it; times are of that machine.
What each promise is tested by stands in [security.md](security.md).
`

/** Puts the figures of proofs that have just passed into the page, each in place of what stood there of it. */
export function writeProofs(names) {
  const sections = new Map(readSections())
  for (const name of names) {
    sections.set(name, describe(JSON.parse(readFileSync(join(figuresFolder, `${name}.json`), 'utf8'))))
  }
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section)
  writeFileSync(PAGE, `${[INTRODUCTION, ...sorted].join('\n')}`)
}

/** The sections of the page, each by its name. */
function readSections() {
  if (!existsSync(PAGE)) return []
  const [, ...sections] = readFileSync(PAGE, 'utf8').split(/^(?=## )/m)
  return sections.map((section) => [section.slice(3, section.indexOf('\n')), `${section.trimEnd()}\n`])
}

function describe({ proof, says, form, seed, seconds, figures, tables }) {
  const rows = figures.map(({ what, found, promised }) => [what, found, promised])
  const command = `npm run prove -- ${proof}${form === 'short' ? ' --short' : ''} --seed ${seed}`
  return [
    `## ${proof}`, '', says, '', drawTable([['what', 'found', 'promised'], ...rows]), '',
    ...tables.flatMap(({ title, lines }) => [title, '', drawTable(lines), '']),
    `\`${command}\` · ${seconds} s · commit ${readCommit()} · ${nameMachine()}`, '',
  ].join('\n')
}

function drawTable([head, ...lines]) {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function readCommit() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const isClean = git('status', '--porcelain', '--', ':!docs/proofs.md') === ''
  return `${git('rev-parse', '--short=8', 'HEAD')}${isClean ? '' : ' and changes'}`
}

function nameMachine() {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${gigabytes} GB, ${type()} ${release().split('-')[0]}, Node ${process.version}`
}
