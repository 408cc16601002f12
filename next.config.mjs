import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  // Each build lies in a folder of its own (scripts/build.mjs), so that building never disturbs a server that runs.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // Native or file-reading modules that must not be bundled.
  serverExternalPackages: ['pg', 'pino', '@node-rs/argon2', 'sharp'],
  // A lockfile in a folder above the checkout must not change what is built.
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  typescript: {
    // Next rewrites the tsconfig it is given, unless that one extends another.
    tsconfigPath: 'tsconfig.build.json',
    // `npm test` type-checks every file, tests included: once is enough.
    ignoreBuildErrors: true,
  },
  experimental: {
    // forbidden() and unauthorized() answer 403 and 401, where a thrown error would answer 500.
    authInterrupts: true,
    serverActions: { bodySizeLimit: '2mb' },
  },
};
