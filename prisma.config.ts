import { defineConfig } from 'prisma/config'

// The client is generated from the schema alone; the address is asked for only by `prisma migrate deploy`,
// which agrees with our own runner where Prisma's engine is to be had.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? '' },
})
