/** What a formatter needs of a translator: `getTranslations('dates')`, `useTranslations('dates')` and the like. */
export type Translate = (key: string, values?: Record<string, string | number>) => string
