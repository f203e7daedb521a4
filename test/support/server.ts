import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface Serving {
  /** "127.0.0.1:40123" */
  readonly at: string;
  close(): void;
}

/** A server of our own, on a port that is free. */
export async function serving(listener: RequestListener): Promise<Serving> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    at: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
