// Tests run far from UTC and from Tehran, in a zone whose offset is not a whole hour,
// so that a civil day that passes through a clock somewhere shows itself.
process.env.TZ = 'Asia/Kathmandu'
process.env.NEXT_TELEMETRY_DISABLED = '1'

// Packages that ship ES modules only: jest on Node 20 cannot require them untransformed.
const esModules = [
  'next-intl', 'use-intl', 'icu-minify', 'intl-messageformat', '@formatjs', '@noble', '@prisma',
  'd3-geo', 'd3-array', 'internmap', 'topojson-client', 'lru-cache',
  'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit',
]

const base = {
  testEnvironment: 'node',
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.vigil/'],
  setupFilesAfterEnv: [
    '<rootDir>/tests/support/fail-on-console-error.ts',
    '<rootDir>/tests/support/fixed-seed.ts',
  ],
}

function project(name, extra = {}) {
  return { ...base, displayName: name, testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`], ...extra }
}

const database = {
  globalSetup: '<rootDir>/tests/support/start-database.mjs',
  globalTeardown: '<rootDir>/tests/support/stop-database.mjs',
}

const site = {
  globalSetup: '<rootDir>/tests/support/start-site.mjs',
  globalTeardown: '<rootDir>/tests/support/stop-site.mjs',
}

const both = {
  globalSetup: '<rootDir>/tests/support/start-proofs.mjs',
  globalTeardown: '<rootDir>/tests/support/stop-proofs.mjs',
}

const browserScripts = { globalSetup: '<rootDir>/tests/support/build-browser-scripts.mjs' }

module.exports = {
  // So that what hangs ends, and not what is slow: machines under load take ten times as long as quiet ones.
  testTimeout: 240_000,
  projects: [
    project('unit', browserScripts), project('tooling'), project('integration', database), project('e2e', site),
    project('proofs', both),
  ],
}
