/** Pages that others show within their own: these alone may be framed. */
const EMBED = /^\/embed\/(?:map|count|case\/[^/?]+)(?=\?|$)/

/** Whether a page is made to be shown within the pages of others. */
export function isEmbed(url: string): boolean {
  return EMBED.test(url)
}
