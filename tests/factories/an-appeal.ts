import { publishAppeal } from '@/lib/appeals/publish-appeal'
import { saveAppeal } from '@/lib/appeals/save-appeal'
import type { AppealContent } from '@/lib/domain/appeals/appeal-content'
import { aViewer } from './a-viewer'
import { madeBy } from './an-account'

/** What an invented appeal says. */
export function appealContent(title = 'An invented appeal'): AppealContent {
  return {
    dated: '2026-01-01',
    speaksFor: { slugs: [], filter: { status: 'held' } },
    texts: { en: { title, summary: 'Invented for a test.', body: 'Free **everybody**.', demands: ['Release them'] } },
  }
}

/** An invented appeal that is published, by two people. */
export async function aPublishedAppeal(slug: string, content = appealContent()): Promise<string> {
  madeBy(await saveAppeal(aViewer('administrator'), { slug, version: 0, content }))
  madeBy(await publishAppeal(aViewer('reviewer'), { slug, version: 1 }))
  return slug
}
