import type { DetailField } from '@/lib/domain/events/detail-fields'
import { ListField } from './list-field'
import { SimpleField } from './simple-field'

interface DetailFieldsProps {
  fields: readonly DetailField[]
  type: string
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

/** The fields that ask for details of a type; they follow from its schema. */
export function DetailFields({ fields, type, texts, faults }: DetailFieldsProps) {
  return fields.map((field) => {
    const shared = { field, type, texts, faults }
    return field.kind === 'list'
      ? <ListField key={`${type}-${field.name}`} {...shared} path={`detail.${field.name}`} />
      : <SimpleField key={`${type}-${field.name}`} {...shared} path="detail" />
  })
}
