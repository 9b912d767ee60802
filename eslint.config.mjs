import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Only lib/clock.ts reads the time: take the day or the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Only lib/clock.ts reads the time: take the day or the instant as an argument.',
  },
]
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only lib/env.ts reads the environment: call readEnv() or databaseUrl().',
}
const intl = [
  { selector: "MemberExpression[object.name='Intl']", message: 'Only lib/i18n calls Intl.' },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
    message: 'Only lib/i18n formats for people.',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Its order is another on another machine: compareTexts of lib/domain/compare-texts.ts has one.',
  },
]
const shape = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
]

/** Code that is restricted in all respects but those left out. */
function restrict(...selectors) {
  return { 'no-restricted-syntax': ['error', ...shape, ...selectors.flat()] }
}

const rules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', caughtErrors: 'all' }],
  '@typescript-eslint/no-unused-expressions': 'error',
  '@typescript-eslint/no-invalid-void-type': 'error',
  '@typescript-eslint/no-dynamic-delete': 'error',
  '@typescript-eslint/consistent-type-assertions': [
    'error',
    { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
  ],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
  'eqeqeq': 'error',
  'no-console': 'error',
  'no-empty': 'error',
  'prefer-const': 'error',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  'max-lines': ['error', { max: 250 }],
  'max-len': ['error', { code: 120, ignoreUrls: true, ignoreRegExpLiterals: true, ignoreStrings: true }],
  'quotes': ['error', 'single', { avoidEscape: true }],
  'jsx-quotes': ['error', 'prefer-double'],
  'semi': ['error', 'never'],
  'eol-last': 'error',
  'no-trailing-spaces': 'error',
  'no-tabs': 'error',
  // The site is plain pages: an anchor works without a script, and prefetches nothing.
  '@next/next/no-html-link-for-pages': 'off',
  '@next/next/no-img-element': 'off',
  // It knows async and defer, and not that a module waits for the page by itself.
  '@next/next/no-sync-scripts': 'off',
  ...restrict(clock, environment, intl),
}

const eslintConfig = [
  { ignores: ['.next/**', '.vigil/**', 'node_modules/**', 'coverage/**', 'next-env.d.ts', 'lib/db/generated/**',
    'public/scripts/**'] },
  ...nextVitals,
  ...nextTypescript,
  { files: ['**/*.{ts,tsx,mjs,cjs,js}'], rules },
  {
    // What only the compiler's types can tell: a promise that nobody waits for, a case that nobody handles.
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['lib/env.ts'], rules: restrict(clock, intl) },
  { files: ['lib/clock.ts'], rules: restrict(environment) },
  { files: ['lib/i18n/**'], rules: restrict(clock, environment) },
  {
    // Where Next, or a tool, asks for a default export.
    files: ['app/**', 'proxy.ts', '*.config.*', 'knip.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['scripts/**', '*.config.*', '.dependency-cruiser.cjs'],
    rules: { ...restrict(), 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['cli/**', 'lib/gate/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: { ...restrict(), 'no-console': 'off', 'max-lines': ['error', { max: 300 }] },
  },
  { files: ['tests/support/*.mjs'], rules: { 'no-restricted-exports': 'off' } },
]

export default eslintConfig
