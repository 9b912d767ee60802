import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { buildCountry, type CountrySource } from './geo/build-country'

const FOLDER = join(__dirname, '..', 'geo')

/** The built file of a country, as text, from the sources in `geo/`; `code` is the file's name, as in `ir`. */
export function builtText(code: string): string {
  const source: CountrySource = readJson('countries', `${code}.json`)
  const world: Topology = readJson('source', 'countries-50m.topo.json')
  return `${JSON.stringify(buildCountry(source, world, readJson('source', source.provinces)), null, 1)}\n`
}

function readJson(...path: string[]) {
  return JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8'))
}

function main() {
  const codes = readdirSync(join(FOLDER, 'countries')).map((file) => file.replace(/\.json$/, ''))
  for (const code of codes) {
    const text = builtText(code)
    writeFileSync(join(FOLDER, 'built', `${code}.json`), text)
    console.log(`geo/built/${code}.json: ${text.length} bytes`)
  }
}

if (require.main === module) main()
