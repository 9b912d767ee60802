import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

/** The browser of this machine; tests/support/start-site.mjs finds it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.VIGIL_BROWSER, args })
}

/** The address of a path on the site of this run. */
export function siteUrl(path: string): string {
  return `${process.env.VIGIL_TEST_ORIGIN}${path}`
}

/** What axe finds serious or critical on a page, as `rule: the elements`. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Within the page and of violations alone, in half the time: no page of ours has a frame of another site.
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
