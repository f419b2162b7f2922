import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * `npm run bench`: every benchmark, one after the other, each in a process of its own so that none
 * warms up or crowds another. `npm run bench -- population` runs one. A missed goal ends with 1.
 */
const BENCHES = {
  population: "population.ts",
  policy: "policy-evaluation.ts",
  records: "records.ts",
  link: "link.ts",
} as const;

const names = Object.keys(BENCHES) as (keyof typeof BENCHES)[];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(names as string[]).includes(name));
if (unknown.length > 0) {
  console.error(`npm run bench: found ${unknown.join(", ")}; expected ${names.join(", ")}`);
  process.exit(1);
}

const processors = cpus();
console.log(
  `Node ${process.versions.node}, ${processors.length} x ${processors[0]?.model ?? "unknown processor"}`,
);
const missed = names
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .filter((name) => {
    console.log(`\n== ${name}`);
    const file = fileURLToPath(new URL(BENCHES[name], import.meta.url));
    const tsx = import.meta.resolve("tsx");
    const { status } = spawnSync(process.execPath, ["--import", tsx, file], { stdio: "inherit" });
    return status !== 0;
  });
if (missed.length > 0) {
  console.error(`\nBelow its goal, or broken: ${missed.join(", ")}`);
  process.exitCode = 1;
}
