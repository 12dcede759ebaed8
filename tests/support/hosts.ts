// Web hosts as readers may have them, with nothing set up for this page.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Host {
  url: string;
  close(): Promise<void>;
}

export async function pythonHost(folder: string): Promise<Host> {
  const port = await freePort();
  const server = spawn(
    "python3",
    ["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", folder],
    { stdio: "ignore" },
  );
  return answering(server, port, () => undefined);
}

/** Debian's nginx with its own list of types, as any user, its files in a folder that goes away. */
export async function nginxHost(folder: string): Promise<Host> {
  const port = await freePort();
  const home = mkdtempSync(path.join(tmpdir(), "presslens-nginx-"));
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${home}/${name};`)
    .join(" ");
  writeFileSync(
    path.join(home, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
     ${process.getuid?.() === 0 ? "user root;" : ""} # the checkout may be root's own
     events {}
     http {
       include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${kept}
       server { listen 127.0.0.1:${port}; root ${folder}; }
     }`,
  );
  const server = spawn(
    "nginx",
    ["-p", home, "-c", path.join(home, "nginx.conf"), "-e", `${home}/error.log`],
    {
      stdio: "ignore",
      env: { ...process.env, PATH: `${process.env["PATH"]}:/usr/sbin` },
    },
  );
  return answering(server, port, () => rmSync(home, { recursive: true, force: true }));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The host once it answers; rejects when the program ends or stays silent. */
async function answering(server: ChildProcess, port: number, cleanUp: () => void): Promise<Host> {
  const url = `http://localhost:${port}`;
  let failure: string | null = null;
  server.once("error", (error) => (failure = error.message));
  const ended = new Promise<void>((resolve) => {
    server.once("close", (code) => {
      failure ??= `it ended with ${code}`;
      cleanUp();
      resolve();
    });
  });
  for (const deadline = Date.now() + 10_000; Date.now() < deadline && failure === null;) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers)
      return {
        url,
        close: async () => {
          server.kill();
          await ended;
        },
      };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill();
  throw new Error(`${server.spawnfile}: ${failure ?? "no answer"}`);
}
