/** A feed as Atom (RFC 4287) tells it; addresses are whole ones. */
export interface Feed {
  language: string
  title: string
  self: string
  page: string
  /** The newest first. */
  entries: readonly FeedEntry[]
}

/** What somebody is told of. */
export interface FeedEntry {
  id: string
  title: string
  updated: string
  page: string
  /** What it says, as HTML or as plain text; its language may be another than that of the feed. */
  content?: { language: string } & ({ html: string } | { text: string })
}

/** Nothing was ever said: a feed needs an instant all the same. */
const NEVER = '1970-01-01T00:00:00Z'

/** Writes a feed as XML. */
export function writeAtom({ language, title, self, page, entries }: Feed): string {
  const lines = entries.flatMap((entry) => [
    '<entry>', `<id>${escape(entry.id)}</id>`, `<title>${escape(entry.title)}</title>`,
    `<updated>${escape(entry.updated)}</updated>`, `<link href="${escape(entry.page)}"/>`,
    ...writeContent(entry), '</entry>',
  ])
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(language)}">`,
    `<id>${escape(self)}</id>`, `<title>${escape(title)}</title>`, '<author><name>Vigil</name></author>',
    `<updated>${escape(entries[0]?.updated ?? NEVER)}</updated>`,
    `<link rel="self" href="${escape(self)}"/>`, `<link href="${escape(page)}"/>`, ...lines, '</feed>', '',
  ].join('\n')
}

function writeContent({ content }: FeedEntry): string[] {
  if (content === undefined) return []
  const [type, body] = 'html' in content ? ['html', content.html] : ['text', content.text]
  return [`<content type="${type}" xml:lang="${escape(content.language)}">${escape(body)}</content>`]
}

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }

/** What XML cannot hold at all is left out. */
function escape(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll(/[&<>"]/g, (letter) => `&${NAMES[letter]};`)
}
