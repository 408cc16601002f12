#!/usr/bin/env node
// Verifies an exported audit trail of Casebook: `node verify-trail.mjs trail.jsonl`, or from standard input. This file needs Node 20
// and nothing else: not Casebook, not its database, no package. Read it before you trust it.
//
// A trail is one JSON object in a line. `{"seal":…}` lines come first, then `{"head":…}`, then `{"row":…}` by chain and number.
// Every row carries hash = SHA-256(hash of the row before it in its chain, what the row says); what it says is each part of
// `parts` as "<bytes of UTF-8>:<text>,", or "-," where there is none. The first row of a chain follows on nothing.
// A head is the last link of a chain. A seal holds lines "<chain> <number> <hash>" of the chains that grew since the seal before,
// and root = SHA-256(root of the seal before, these lines).
//
// Exit 0: nothing was altered, removed, inserted or reordered. Exit 1: something was, and is named. Exit 2: this is no trail.
// A trail that was rewritten as a whole, with its heads and seals, agrees with itself: compare the last root, which is
// printed, with one that was noted outside (`--seal 12:<root>`).
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** @typedef {Record<string, string | null>} Row every part as PostgreSQL prints it */
/** @typedef {{ row: Row } | { head: Row } | { seal: Row }} Line */
/** @typedef {{ no: number, at: string, root: string }} LastSeal */

export const parts = [
  ...['chain', 'no', 'at', 'actor', 'action', 'table', 'row', 'entry', 'participant', 'site', 'field'],
  ...['old', 'new', 'reason', 'request'],
];

const sha256 = (/** @type {Buffer} */ before, /** @type {string} */ text) =>
  createHash('sha256').update(before).update(text, 'utf8').digest();
const nothing = Buffer.alloc(0);

/** What a row says, as it is hashed. @param {Row} row */
export function said(row) {
  return parts.map((part) => (row[part] == null ? '-,' : `${Buffer.byteLength(row[part])}:${row[part]},`)).join('');
}

/** @param {Row} parts @param {string} key @returns {string} */
function text(parts, key) {
  const value = parts?.[key];
  if (typeof value !== 'string') throw new TypeError(`A line has no ${key}.`);
  return value;
}

/** @param {Row} parts @param {string} key */
function number(parts, key) {
  const value = text(parts, key);
  if (!/^\d{1,15}$/.test(value)) throw new TypeError(`${key} of a line is no number: ${value}.`);
  return Number(value);
}

/** @param {Row} row */
const inWords = (row) =>
  `row ${row.no} of chain ${row.chain} (${row.action} of ${row.table} ${row.row}, ${row.field}, ${row.at})`;

/** Takes the lines of a trail one after the other. */
export class Verifier {
  /** What is wrong, a sentence each. @type {string[]} */
  findings = [];
  rows = 0;
  chains = 0;
  /** @type {LastSeal | null} */
  lastSeal = null;
  /** A seal that was noted outside, and is still to be seen. @type {{ no: number, root: string } | null} */
  #known;
  /** The last link by chain. @type {Map<string, { no: number, hash: string }>} */
  #heads = new Map();
  /** What is sealed of a chain, by number of the row. @type {Map<string, Map<number, { hash: string, seal: number }>>} */
  #sealed = new Map();
  /** @type {{ chain: string, no: number, hash: Buffer | null } | null} */
  #at = null;
  #seen = new Set();

  /** @param {{ no: number, root: string } | null} known a seal that was noted outside */
  constructor(known = null) {
    this.#known = known;
  }

  /** @param {Line} line */
  take(line) {
    if ('row' in line) this.#takeRow(line.row);
    else if (this.rows > 0)
      throw new TypeError('Seals and heads must come before the rows: behind them nothing is compared.');
    else if ('head' in line)
      this.#heads.set(text(line.head, 'chain'), { no: number(line.head, 'no'), hash: text(line.head, 'hash') });
    else if ('seal' in line) this.#takeSeal(line.seal);
    else throw new TypeError('A line is neither a row, nor a head, nor a seal.');
  }

  end() {
    this.#leaveChain();
    if (this.#known)
      this.findings.push(`Seal ${this.#known.no} is not the one that was noted outside: the trail was rewritten.`);
    for (const [chain, { no }] of this.#heads) {
      if (no > 0 && !this.#seen.has(chain)) this.findings.push(`Chain ${chain}: all of its ${no} rows are missing.`);
    }
    for (const [chain, links] of this.#sealed) {
      const [link] = links.values();
      if (link && !this.#seen.has(chain) && !this.#heads.has(chain)) {
        this.findings.push(`Chain ${chain}: seal ${link.seal} knows it, but rows and head are missing.`);
      }
    }
  }

  /** @param {Row} seal */
  #takeSeal(seal) {
    const [no, at, heads, root] = [number(seal, 'no'), text(seal, 'at'), text(seal, 'heads'), text(seal, 'root')];
    const expected = (this.lastSeal?.no ?? 0) + 1;
    if (no !== expected) this.findings.push(`Seal ${expected} is missing: seal ${no} comes instead.`);
    const before = Buffer.from(this.lastSeal?.root ?? '', 'hex');
    if (no === expected && sha256(before, heads).toString('hex') !== root) {
      this.findings.push(
        `Seal ${no} of ${at}: its root does not belong to what it holds, or to the seal before. It was altered.`,
      );
    }
    this.lastSeal = { no, at, root };
    if (this.#known?.no === no && this.#known.root === root) this.#known = null;
    for (const line of heads.split('\n')) {
      const [, chain, link, hash = ''] = /^(.+) (\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
      if (chain === undefined) throw new TypeError(`Seal ${no} holds a line that is no end of a chain.`);
      const links = this.#sealed.get(chain) ?? new Map();
      links.set(Number(link), { hash, seal: no });
      this.#sealed.set(chain, links);
    }
  }

  /** @param {Row} row */
  #takeRow(row) {
    this.rows++;
    const chain = text(row, 'chain');
    if (this.#at?.chain !== chain) this.#enterChain(chain);
    const at = this.#at;
    if (!at) return;
    const no = number(row, 'no');
    const hash = Buffer.from(text(row, 'hash'), 'hex');
    if (no <= at.no) {
      this.findings.push(`${inWords(row)} stands after row ${at.no}: it was inserted or moved.`);
      return;
    }
    if (no > at.no + 1) {
      const last = no - 1;
      const which = last === at.no + 1 ? `row ${last} is` : `rows ${at.no + 1} to ${last} are`;
      this.findings.push(`Chain ${chain}: ${which} missing before ${inWords(row)}.`);
      at.hash = null; // what it follows on is gone: the next row is checked again
    }
    if (at.hash && !sha256(at.hash, said(row)).equals(hash)) {
      this.findings.push(`${inWords(row)} is not what was written, or does not follow on row ${at.no}: altered.`);
    }
    const sealed = this.#sealed.get(chain)?.get(no);
    if (sealed && sealed.hash !== row.hash) {
      this.findings.push(
        `${inWords(row)}: seal ${sealed.seal} holds another hash. The chain was rewritten up to here.`,
      );
    }
    at.no = no;
    at.hash = hash;
  }

  /** @param {string} chain */
  #enterChain(chain) {
    this.#leaveChain();
    if (this.#seen.has(chain)) throw new TypeError(`The rows of chain ${chain} are not together.`);
    this.#seen.add(chain);
    this.chains++;
    this.#at = { chain, no: 0, hash: nothing };
  }

  #leaveChain() {
    if (!this.#at) return;
    const { chain, no, hash } = this.#at;
    const head = this.#heads.get(chain);
    const [lastSealed, link] = [...(this.#sealed.get(chain) ?? [])].at(-1) ?? [];
    if (!head) this.findings.push(`Chain ${chain}: its head is missing.`);
    else if (head.no > no) this.findings.push(`Chain ${chain}: rows ${no + 1} to ${head.no} are missing at its end.`);
    else if (head.no < no) this.findings.push(`Chain ${chain}: rows were added behind its head, row ${head.no}.`);
    else if (hash && head.hash !== hash.toString('hex'))
      this.findings.push(`Chain ${chain}: its head is not the hash of its last row.`);
    if (lastSealed !== undefined && lastSealed > no) {
      this.findings.push(`Chain ${chain}: seal ${link?.seal} holds row ${lastSealed}; the chain ends at row ${no}.`);
    }
    this.#at = null;
  }
}

/** @param {Verifier} verifier */
export function verdict({ findings, rows, chains, lastSeal }) {
  const sealed = lastSeal ? `last seal ${lastSeal.no} of ${lastSeal.at}, root ${lastSeal.root}` : 'not sealed yet';
  const looked = `${rows} rows in ${chains} chains, ${sealed}`;
  if (findings.length === 0) return `The audit trail is whole: ${looked}.`;
  return [...findings, `The audit trail is NOT whole, ${findings.length} found: ${looked}.`].join('\n');
}

/** @param {string[]} words @returns {{ file: string | null, known: { no: number, root: string } | null } | null} */
export function optionsOf(words) {
  const at = words.indexOf('--seal');
  const given = at < 0 ? null : /^(\d+):([0-9a-f]{64})$/.exec(words[at + 1] ?? '');
  const rest = at < 0 ? words : words.toSpliced(at, 2);
  if ((at >= 0 && !given) || rest.length > 1 || rest[0]?.startsWith('-')) return null;
  return { file: rest[0] ?? null, known: given ? { no: Number(given[1]), root: String(given[2]) } : null };
}

async function main() {
  const options = optionsOf(process.argv.slice(2));
  if (!options) {
    console.error('Usage: node verify-trail.mjs [trail.jsonl] [--seal NUMBER:ROOT]');
    return 2;
  }
  const input = options.file ? createReadStream(options.file) : process.stdin;
  try {
    const verifier = new Verifier(options.known);
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (text.trim() !== '') verifier.take(JSON.parse(text));
    }
    verifier.end();
    if (verifier.rows === 0 && !verifier.lastSeal && verifier.findings.length === 0)
      throw new TypeError('There is no row in it.');
    console.log(verdict(verifier));
    return verifier.findings.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`This is not an audit trail of Casebook: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
