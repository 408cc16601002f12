// Stands in for the package `server-only` under vitest, which runs on the server but without React's server condition.
export {};
