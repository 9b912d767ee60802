import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let style: string | undefined

/**
 * The sheet of the charts with the colours of the light theme in place of their names: programs that draw know no
 * variables. It is written into a picture that stands alone.
 */
export function pictureStyle(): string {
  return (style ??= withValues(readSheet('components/charts/charts.css'), readSheet('app/styles/tokens.css')))
}

function readSheet(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
}

function withValues(sheet: string, tokens: string): string {
  const [light = ''] = tokens.split('}')
  const values = new Map([...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
  const ground = '.ground { fill: var(--paper); }'
  return `${sheet}${ground}`.replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole).replaceAll(/\s+/g, ' ')
}
