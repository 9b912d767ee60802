const createNextIntlPlugin = require('next-intl/plugin')

/**
 * What the gate does is off here (compression, headers), and so is what Next's advisories of 2026 were about
 * (image optimiser, rewrites, draft mode, Cache Components).
 * @type {import('next').NextConfig}
 */
const nextConfig = {
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  turbopack: { root: __dirname },
  // Every visitor gets the title in the head: a page is complete without a script, whatever reads it.
  htmlLimitedBots: /.*/,
  agentRules: false,
  // `npm run typecheck` checks the types, of tests too: a build need not wait for it.
  typescript: { ignoreBuildErrors: true },
}

module.exports = createNextIntlPlugin('./app/request-config.ts')(nextConfig)
