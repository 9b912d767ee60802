import scripts from './page-scripts.generated.json'

interface ScriptFile {
  src: string
  integrity: string
}

/** By name, what scripts/setup/browser-scripts.mjs has made. */
const SCRIPTS: Readonly<Record<string, ScriptFile | undefined>> = scripts

/**
 * A small script of ours on a public page: `name` is that of a file `components/…/NAME.browser.ts`. It runs once the
 * page is there, and adds to what works without it. Throws where there is no such script.
 */
export function PageScript({ name }: { name: string }) {
  const script = SCRIPTS[name]
  if (!script) throw new Error(`There is no ${name}.browser.ts.`)
  return <script type="module" src={script.src} integrity={script.integrity} />
}
