/**
 * Kinds of sources that are documents and are published by title. A source of any other kind counts as a person, whose
 * name must not appear because of a word that we did not know (design, section 4).
 */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'academic', 'article', 'book', 'broadcast', 'campaign_statement', 'court_document', 'dataset', 'document', 'film',
  'government_document', 'government_statement', 'legal_document', 'letter', 'media', 'news', 'news_agency',
  'news_article', 'news_report', 'newspaper', 'ngo_report', 'ngo_statement', 'official', 'official_document',
  'official_statement', 'open_letter', 'petition', 'press', 'press_release', 'public_statement', 'publication',
  'report', 'social_media', 'statement', 'un_document', 'un_report', 'un_statement', 'video', 'web_page', 'website',
])

/** Whether a source of this kind is a person, published as a confidential source with nothing but its reliability. */
export function isConfidential(kind: string | null): boolean {
  return kind === null || !DOCUMENTS.has(kind)
}
