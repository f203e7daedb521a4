import * as http from "node:http";
import * as https from "node:https";
import type { Duplex } from "node:stream";
import * as tls from "node:tls";
import { urlToHttpOptions } from "node:url";
import { basicOf, type Environment } from "../credentials.ts";
import { proxyFor } from "./proxy.ts";
import { Unreadable } from "./unreadable.ts";

/** Connections to servers, kept from one request to the next. */
export interface Network {
  /** A request that is not sent yet, through the proxy that the environment names. */
  request(url: URL, headers: http.OutgoingHttpHeaders, signal: AbortSignal): http.ClientRequest;
  close(): void;
}

/** Node's own `fetch` knows no proxies, and takes what was packed and cut off for whole. */
export function networkOf(env: Environment, atOnce: number): Network {
  const kept = { keepAlive: true, maxSockets: atOnce };
  const agents = { "http:": new http.Agent(kept), "https:": new https.Agent(kept) };
  const tunnels = new Map<string, Tunnel>();
  const tunnelThrough = (proxy: URL): Tunnel => {
    const tunnel = tunnels.get(proxy.href) ?? new Tunnel(proxy, kept);
    tunnels.set(proxy.href, tunnel);
    return tunnel;
  };
  return {
    request(url, headers, signal) {
      const proxy = proxyFor(url, env);
      if (url.protocol === "https:") {
        const agent = proxy === undefined ? agents["https:"] : tunnelThrough(proxy);
        return https.request(url, { headers, signal, agent });
      }
      if (proxy === undefined) return http.request(url, { headers, signal, agent: agents["http:"] });
      const agent = agents[proxy.protocol as "http:" | "https:"];
      const told = { ...headers, host: url.host, ...whoAsks(proxy) };
      return moduleOf(proxy).request({ ...plain(proxy), path: url.href, headers: told, signal, agent });
    },
    close() {
      for (const agent of [...Object.values(agents), ...tunnels.values()]) agent.destroy();
    },
  };
}

/** Connections to https servers through a proxy, which is asked for a way to each (RFC 9110, 9.3.6) and reads nothing of it. */
class Tunnel extends https.Agent {
  private readonly open = new Set<http.ClientRequest>();

  constructor(
    private readonly proxy: URL,
    options: https.AgentOptions,
  ) {
    super(options);
  }

  override createConnection(
    options: https.RequestOptions,
    done: (error: Error | null, stream?: Duplex) => void,
  ): undefined {
    const target = `${options.host?.includes(":") ? `[${options.host}]` : options.host}:${options.port ?? 443}`;
    const headers = { host: target, ...whoAsks(this.proxy) };
    const asked = moduleOf(this.proxy).request({
      ...plain(this.proxy),
      method: "CONNECT",
      path: target,
      headers,
      agent: false,
    });
    this.open.add(asked);
    asked.once("close", () => this.open.delete(asked));
    asked.once("connect", ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) {
        done(null, tls.connect({ ...(options as tls.ConnectionOptions), socket }));
        return;
      }
      socket.destroy();
      done(new Unreadable(`the proxy answers ${statusCode}`, statusCode >= 500));
    });
    asked.once("error", (error) => done(error));
    asked.end();
    return undefined;
  }

  override destroy(): void {
    for (const asked of this.open) asked.destroy();
    super.destroy();
  }
}

function moduleOf({ protocol }: URL): typeof http | typeof https {
  return protocol === "https:" ? https : http;
}

/** Of a proxy what says where it is. */
function plain(proxy: URL): http.RequestOptions {
  const { hostname, port } = urlToHttpOptions(proxy);
  return { hostname: hostname ?? "", port: port ?? (proxy.protocol === "https:" ? 443 : 80) };
}

function whoAsks(proxy: URL): http.OutgoingHttpHeaders {
  const who = basicOf(proxy);
  return who === undefined ? {} : { "proxy-authorization": who };
}
