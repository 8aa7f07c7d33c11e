import { Agent, type IncomingMessage, request } from "node:http";

/** Whoever asks of one server, as one browser does: with its cookies, as a page of that server. */
export class Browser {
  readonly #origin: string;
  /** What is asked is asked on a line of its own: one that was kept may be gone when it is wanted. */
  readonly #agent = new Agent({ keepAlive: false });
  readonly #cookies = new Map<string, string>();
  requests = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async get(path: string): Promise<Answer> {
    return readAnswer(await this.open("GET", path, {}));
  }

  async post(path: string, form: URLSearchParams, accept = "text/html"): Promise<Answer> {
    const body = form.toString();
    const headers = { Accept: accept, "Content-Type": "application/x-www-form-urlencoded" };
    return readAnswer(await this.open("POST", path, headers, body));
  }

  /** The answer as it begins: a stream of events never ends by itself. */
  open(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body = "",
  ): Promise<IncomingMessage> {
    this.requests++;
    return new Promise((resolve, reject) => {
      const isStream = headers["Accept"] === "text/event-stream";
      const asked = request(
        `${this.#origin}${path}`,
        {
          method,
          ...(isStream ? {} : { agent: this.#agent }),
          headers: {
            Origin: this.#origin,
            ...(this.cookie !== "" && { Cookie: this.cookie }),
            ...(body !== "" && { "Content-Length": String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (answer) => {
          for (const line of answer.headers["set-cookie"] ?? []) this.#keep(line);
          resolve(answer);
        },
      );
      asked.on("error", reject);
      asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    const [name = "", ...value] = pair.split("=");
    this.#cookies.set(name, value.join("="));
  }
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}

async function readAnswer(answer: IncomingMessage): Promise<Answer> {
  answer.setEncoding("utf8");
  let text = "";
  for await (const part of answer) text += String(part);
  return { status: answer.statusCode ?? 0, location: answer.headers.location ?? "", text };
}
