/** Things that belong together as a language lists them: "Iran and Iraq", «ایران و عراق». */
export function formatList(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
}
