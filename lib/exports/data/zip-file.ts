import 'server-only';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Zip, ZipDeflate } from 'fflate';
import { v7 as newId } from 'uuid';
import type { Sink } from './written-file';

/** The earliest that a ZIP file can say, on every clock: the same content is the same bytes whenever and wherever it is packed. */
const always = () => new Date(1980, 0, 1);

/**
 * A ZIP file in the making, on the disk under no name: it is gone when it was read, when nobody reads it, and when the server stops.
 * One file of it after another.
 */
export class ZipFile {
  private constructor(
    private readonly handle: FileHandle,
    private readonly zip: Zip,
    private readonly packed: Uint8Array[],
  ) {}

  static async begin(): Promise<ZipFile> {
    const name = path.join(tmpdir(), `casebook-${newId()}.zip`);
    const handle = await open(name, 'wx+', 0o600);
    await unlink(name);
    const packed: Uint8Array[] = [];
    const zip = new Zip((problem, bytes) => {
      if (problem) throw problem;
      packed.push(bytes);
    });
    return new ZipFile(handle, zip, packed);
  }

  /** Adds a file, which `write` gives piece by piece. */
  async add<Answer>(name: string, write: (sink: Sink) => Promise<Answer>): Promise<Answer> {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = always();
    this.zip.add(file);
    const answer = await write(async (bytes) => {
      file.push(bytes);
      await this.flush();
    });
    file.push(new Uint8Array(), true);
    await this.flush();
    return answer;
  }

  /** The whole file, to be read once. */
  async end(): Promise<ReadableStream<Uint8Array>> {
    this.zip.end();
    await this.flush();
    // The handle closes with the stream, read to its end or not.
    return Readable.toWeb(this.handle.createReadStream({ start: 0 })) as ReadableStream<Uint8Array>;
  }

  async discard(): Promise<void> {
    await this.handle.close();
  }

  private async flush(): Promise<void> {
    for (const bytes of this.packed.splice(0)) await this.handle.write(bytes);
  }
}
