/** A stream of events, read as a browser reads it. */
export interface OpenedStream {
  /** The name of the next event; null when the stream has ended. */
  next(): Promise<string | null>;
  /** The browser goes. */
  leave(): void;
}

/** Asks for a stream of events and reads it; `answer` is given the request. Comments and `retry` are passed over, as browsers do. */
export async function openedStream(
  answer: (request: Request) => Promise<Response>,
  address: string,
): Promise<OpenedStream> {
  const gone = new AbortController();
  const response = await answer(new Request(new URL(address, 'http://casebook.test'), { signal: gone.signal }));
  if (!response.ok || !response.body) throw new Error(`The stream was refused with ${response.status}.`);
  const events = eventsOf(response.body.pipeThrough(new TextDecoderStream()).getReader());
  return {
    next: async () => (await events.next()).value ?? null,
    leave: () => gone.abort(),
  };
}

async function* eventsOf(reader: ReadableStreamDefaultReader<string>): AsyncGenerator<string, null> {
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return null;
    const blocks = (text + value).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, name] = /^event: (.+)$/m.exec(block) ?? [];
      if (name) yield name;
    }
  }
}
