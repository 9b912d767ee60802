'use client'

import { useParams, usePathname } from 'next/navigation'
import { FailedMessage } from '@/components/site/failed-message'
import { failedWords } from '@/lib/i18n/error-words'

export default function FailedPage() {
  return <FailedMessage words={failedWords(useParams().locale)} path={usePathname()} />
}
