import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import type { SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'

/** A picture, how it stands, and what the viewer may do with it. */
export interface PhotoView {
  sha256: string
  width: number
  height: number
  licence: string
  credit: string | null
  isConsented: boolean
  isVerified: boolean
  isOwn: boolean
  mayVerify: boolean
  mayRemove: boolean
}

interface PhotoPartProps {
  file: { id: string; slug: string; nameLatin: string }
  today: Day
  photo: PhotoView | null
  verify: SendFile
  remove: SendFile
}

/** The picture of a case as the team sees it. */
export function PhotoPart({ file, today, photo, verify, remove }: PhotoPartProps) {
  const t = useTranslations('case-file.photo')
  if (photo === null) return <FilePart title={t('now')} lead={t('none')}>{null}</FilePart>
  const { sha256, width, height, licence, credit, isConsented, isVerified, isOwn } = photo
  const about = { caseId: file.id, slug: file.slug }
  const src = `/api/team/cases/${file.slug}/photo?${sha256.slice(0, 12)}`
  return (
    <FilePart title={t('now')}>
      <img className="file-photo" src={src} width={width} height={height} alt={t('alt', { name: file.nameLatin })} />
      <p>{t('licence', { licence })}{credit !== null && ` ${t('credit', { credit })}`}</p>
      <p><b>{t(isVerified ? 'verified' : 'unverified')}</b> {t(isConsented ? 'consented' : 'notConsented')}</p>
      {isOwn && !isVerified && <p className="soft">{t('own')}</p>}
      {photo.mayVerify && (
        <FileForm id="verify" action={verify} about={{ ...about, sha256 }} submit={t('verify')} isMain today={today} />
      )}
      {photo.mayRemove && (
        <details>
          <summary>{t('remove')}</summary>
          <p className="soft">{t('removeLead')}</p>
          <FileForm id="remove" action={remove} about={about} submit={t('removeYes')} today={today} />
        </details>
      )}
    </FilePart>
  )
}
