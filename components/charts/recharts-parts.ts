import { join } from 'node:path'

/**
 * Recharts and the writer of markup, in the React that is installed and not in the one that Next bundles: that one
 * lacks, for pages, what Recharts is made of (docs/decisions/charts-are-drawn-on-the-server.md).
 */
const requireInstalled = process.getBuiltinModule('node:module').createRequire(join(process.cwd(), 'package.json'))

function loadRecharts(): typeof import('recharts') {
  return requireInstalled('recharts') as typeof import('recharts')
}

function loadServer(): typeof import('react-dom/server') {
  return requireInstalled('react-dom/server') as typeof import('react-dom/server')
}

export const { CartesianAxis, CartesianGrid, Layer, Rectangle, Surface, Text } = loadRecharts()
export const { renderToStaticMarkup } = loadServer()
