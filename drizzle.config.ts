import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: ['people', 'casebook', 'checks', 'site-records', 'review', 'forms'].map((name) => `./db/schema/${name}.ts`),
  out: './db/migrations',
});
