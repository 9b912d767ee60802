import type { Viewer } from '@/lib/domain/permissions/viewer'
import { mappingSchema } from '@/lib/domain/lists/mapping'
import { mapListImport } from '@/lib/records/lists/map-list-import'
import { startListImport } from '@/lib/records/lists/start-list-import'
import { madeBy } from '../../../factories/an-account'
import { aList, aRow } from '../../../factories/an-import'
import type { Stage } from '../../leaks/stage'

/** Dates that can be read in two ways, a prison that nobody knows, and a word that nobody said the meaning of. */
const LIST = 'Name,Arrested,Prison,Status\nInvented Person,05/06/2019,Evin,held\nOther Person,2019-07-01,Nowhere,gone\n'
const COLUMNS = [
  { column: 'Name', field: 'name_latin' }, { column: 'Arrested', field: 'arrest_date' }, { column: 'Prison', field: 'prison' },
  { column: 'Status', field: 'status' },
]

/** Invented names, so far from one another that none is taken for another's. */
const NOBODIES = ['Aye Win', 'Bo Kyaw', 'Cho Thiri', 'Daw Hla', 'Ei Phyu', 'Zin Myat']

/** Lists of each who may bring one: as they came, asked about, laid beside the record, brought in, and taken back. */
export async function furnishLists({ people }: Stage): Promise<void> {
  const left = [...NOBODIES]
  for (const { viewer } of [people.reviewer, people.administrator]) {
    await bringFile(viewer)
    const mapping = mappingSchema.parse({
      name: `Asked about for a ${viewer.role}`, columns: COLUMNS, source: { kind: 'new', title: 'An invented list', reliability: 'C' },
    })
    madeBy(await mapListImport(viewer, { importId: await bringFile(viewer), mapping, save: true }))
    for (const steps of [['prepare'], ['prepare', 'commit'], ['prepare', 'commit', 'undo']] as const) {
      const name = `${steps.at(-1)} by a ${viewer.role}`
      // Whoever may be on record already keeps a list from being brought in.
      const known = steps.length === 1 ? [aRow(4, 'L-3', { nameLatin: 'Mehran Raoof' }, [{ type: 'arrest' }])] : []
      const { take } = await aList(viewer, name, [
        aRow(2, 'L-1', { nameLatin: left.pop() }, [{ type: 'arrest' }]), { ...aRow(3, null, {}), faults: ['no_name'] },
        ...known,
      ])
      for (const step of steps) expect(await take(step)).toBeNull()
    }
  }
}

async function bringFile(viewer: Viewer): Promise<string> {
  return madeBy(await startListImport(viewer, { fileName: 'invented.csv' }, Buffer.from(LIST))).importId
}
