import { findFreePort } from '../free-port.mjs'
import { ensureBrowser, findBrowser } from './browser.mjs'
import { ensureInstalled } from './install.mjs'

const PATHS = [
  '/en', '/fa', '/en/cases', '/en/cases/raoof-mehran', '/fa/cases/raoof-mehran', '/en/prisons/evin', '/en/act',
]
/** The least that a page may have of a hundred, kept and asked for by a phone on a slow line. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

/** Lets Lighthouse judge the kept pages of the demonstration, as on its own phone; prints what it says of each. */
export async function runLighthouse() {
  await ensureInstalled()
  ensureBrowser()
  const [{ default: lighthouse }, { chromium }] = await Promise.all([import('lighthouse'), import('playwright-core')])
  const [start, stop] = await Promise.all(
    ['start', 'stop'].map((what) => import(`../../tests/support/${what}-site.mjs`)),
  )
  await start.default()
  const port = await findFreePort()
  const args = [...FLAGS, `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args })
  let isEnough = true
  try {
    for (const path of PATHS) {
      const url = `${process.env.VIGIL_TEST_ORIGIN}${path}`
      for (let times = 0; times < 3; times += 1) await (await fetch(url)).arrayBuffer()
      const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: Object.keys(LEAST) })
      const scores = Object.entries(LEAST).map(([name, least]) => {
        const score = Math.round(100 * (lhr.categories[name].score ?? 0))
        if (score < least) isEnough = false
        return `${name} ${score}${score < least ? ` (goal: ${least})` : ''}`
      })
      console.log(`${path}: ${scores.join(', ')}`)
      for (const told of faultsOf(lhr)) console.log(`  ${told}`)
    }
  } finally {
    await browser.close()
    await stop.default()
  }
  return isEnough ? 0 : 1
}

/** What keeps a page from a hundred, but for what only counts how fast it was. */
function faultsOf({ audits, categories }) {
  const counted = Object.entries(categories).filter(([name]) => name !== 'performance')
    .flatMap(([, { auditRefs }]) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id))
  const failed = counted.filter((id) => audits[id].score !== null && audits[id].score < 1)
  return failed.map((id) => `${id}: ${audits[id].title}`)
}
