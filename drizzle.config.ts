import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: ['./db/schema/people.ts', './db/schema/casebook.ts', './db/schema/forms.ts'],
  out: './db/migrations',
});
