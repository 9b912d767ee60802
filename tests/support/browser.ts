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

const CONTRAST = 'color-contrast'

/**
 * What axe finds serious or critical on a page, as `rule: the elements`. `asked`: of all its rules, of contrast alone,
 * or of all but that, which takes most of the time and depends on styles alone.
 */
export async function findBarriers(page: Page, asked: 'all' | 'contrast' | 'all but contrast' = 'all'): Promise<string[]> {
  // Within the page and of violations alone, in half the time: no page of ours has a frame of another site.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (asked === 'contrast') axe.withRules(CONTRAST)
  if (asked === 'all but contrast') axe.disableRules(CONTRAST)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** How wide a page is looked at: on a desk, and on a phone. */
export const WIDTHS = [1280, 390] as const

/**
 * What is wrong with a page that is open, at each width: barriers, and what lies beyond its edge. It is loaded once and
 * its window resized. In the dark nothing but colours is another, so that only their contrast is asked of again.
 */
export async function findFaults(page: Page, schemes: readonly ('light' | 'dark')[] = ['light']): Promise<string[]> {
  const faults: string[] = []
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const beyond = (await page.evaluate(() => document.documentElement.scrollWidth)) - width
      const found = await findBarriers(page, scheme === 'dark' ? 'contrast' : 'all')
      if (beyond > 0) found.push(`${beyond} pixels lie beyond its edge`)
      faults.push(...found.map((fault) => `${width} pixels, ${scheme}: ${fault}`))
    }
  }
  return faults
}
