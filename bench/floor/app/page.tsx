import { connection } from 'next/server';

/** The least that a dynamic page with so many inputs can cost: no session, no database, no look. */
export default async function Floor({ searchParams }: { searchParams: Promise<{ inputs?: string }> }) {
  await connection();
  const { inputs = '60' } = await searchParams;
  const names = Array.from({ length: Number(inputs) }, (_, n) => `field${n}`);
  return (
    <form>
      {names.map((name) => (
        <label key={name}>
          {name} <input name={name} />
        </label>
      ))}
    </form>
  );
}
