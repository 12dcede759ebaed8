// A static file server for development and tests: one folder, on this machine only. Presslens itself needs no
// server; any web host that sends files will do.
//
//   node scripts/static_server.mjs FOLDER [PORT]     serves until it is stopped
//   startServer(folder, port)                        the same from a test; port 0 takes any free one
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createGzip } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const COMPRESSED = /^(text|application\/(json|manifest)|image\/svg)/;

/** The path of a request, decoded; null where it makes no sense. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

/** The file that a path names, or null where it names none inside `folder`. */
async function resolveFile(folder, name) {
  let file = path.join(folder, name);
  if (name.includes("\0") || (file !== folder && !file.startsWith(folder + path.sep))) return null;
  try {
    if ((await stat(file)).isDirectory()) file = path.join(file, "index.html");
    const { size } = await stat(file);
    return { file, size };
  } catch {
    return null;
  }
}

/**
 * Serves `folder` on the loopback address. Rejects with the error of `listen` (EADDRINUSE when the port is taken).
 * @param {string} folder
 * @param {number} port
 * @param {object} [settings]
 * @param {Record<string, string>} [settings.mounts] other folders, by the path that they answer to ("/name/")
 * @param {(path: string) => Record<string, string>} [settings.headers] what to send besides with a path
 * @param {boolean} [settings.compress] send text gzipped, as most hosts do
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export function startServer(folder, port = 0, { mounts = {}, headers = () => ({}), compress = false } = {}) {
  const resolve = (name) => {
    const mount = Object.keys(mounts).find((prefix) => name.startsWith(prefix));
    return mount
      ? resolveFile(path.resolve(mounts[mount]), `/${name.slice(mount.length)}`)
      : resolveFile(path.resolve(folder), name);
  };
  const server = createServer(async (request, response) => {
    const name = request.method === "GET" || request.method === "HEAD" ? pathOf(request.url) : null;
    const found = name === null ? null : await resolve(name);
    if (!found) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("not found\n");
      return;
    }
    const type = TYPES[path.extname(found.file)] ?? "application/octet-stream";
    const gzips = compress && COMPRESSED.test(type);
    response.writeHead(200, {
      "Content-Type": type,
      ...(gzips ? { "Content-Encoding": "gzip" } : { "Content-Length": found.size }),
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      ...headers(name),
    });
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    const bytes = createReadStream(found.file).on("error", () => response.destroy());
    (gzips ? bytes.pipe(createGzip()) : bytes).pipe(response);
  });
  return new Promise((done, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      done({
        url: `http://localhost:${server.address().port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder = ".", port = "8080"] = process.argv.slice(2);
  startServer(folder, Number(port)).then(
    ({ url }) => console.log(url),
    (error) => {
      console.error(
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken by another program. Choose another one: ./dev serve --port ${Number(port) + 1}`
          : `Cannot serve ${folder} on port ${port}: ${error.message}`,
      );
      process.exit(1);
    },
  );
}
