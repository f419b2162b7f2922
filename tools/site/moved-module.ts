import { dirname, join, relative, sep } from "node:path";

/** An address of a file as a module in `folder` writes it: "./x.js", "../_file/y.json". */
export function addressFrom(folder: string, file: string): string {
  const path = relative(folder, file).split(sep).join("/");
  return path.startsWith(".") ? path : `./${path}`;
}

const WORKER = /import\.meta\.resolve\("(\.[^"]+)"\)/g;
const DATA = /FileAttachment\((\{[^{}]*\}), import\.meta\.url\)/g;

/** The modules that a built module starts as workers, as paths. */
export function workersOf(code: string, path: string): string[] {
  return Array.from(code.matchAll(WORKER), ([, address = ""]) => inFolderOf(path, address));
}

/**
 * A built module as it has to read in another folder. Imports are the bundler's business; what the
 * module finds by its own address, workers and data, is written for where it goes.
 *
 * @param from the module's path so far
 * @param folder where it goes
 * @param placeOf where a worker is now, by its path so far
 */
export function movedModule(
  code: string,
  from: string,
  folder: string,
  placeOf: (worker: string) => string,
): string {
  return code
    .replace(WORKER, (_, address: string) => {
      const place = placeOf(inFolderOf(from, address));
      return `import.meta.resolve(${JSON.stringify(addressFrom(folder, place))})`;
    })
    .replace(DATA, (_, json: string) => {
      const file = JSON.parse(json) as { name: string; path: string };
      const moved = (address: string) => addressFrom(folder, inFolderOf(from, address));
      const there = { ...file, name: moved(file.name), path: moved(file.path) };
      return `FileAttachment(${JSON.stringify(there)}, import.meta.url)`;
    });
}

/** The path that an address in a module stands for. */
function inFolderOf(module: string, address: string): string {
  return join(dirname(module), address);
}
