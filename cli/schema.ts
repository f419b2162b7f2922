import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { projectData } from "../loaders/project-data.js";
import {
  jsonSchemaText,
  SCHEMA_KINDS,
  type SchemaKind,
  schemaFile,
} from "../loaders/schemas/json-schemas.js";
import { oneOf } from "../src/model/expected-text.js";
import { InputError } from "../src/model/input-error.js";
import { prepareFolder } from "./output-folder.js";

const KINDS = `${SCHEMA_KINDS.slice(0, -1).join(", ")} or ${SCHEMA_KINDS.at(-1)}`;

/** `crossmatch schema`: prints or writes the JSON schemas that editors check files with. */
export function schemaCommand(): Command {
  return new Command("schema")
    .argument("[kind]", `what to print the schema of: ${KINDS}`)
    .option("--out <dir>", "folder to write all of them to, as in data/schema")
    .action((kind: string | undefined, { out }: { out?: string }) => {
      if (kind !== undefined && !isKind(kind)) {
        throw new InputError({
          file: "crossmatch schema",
          value: kind,
          expected: oneOf(SCHEMA_KINDS, kind),
        });
      }
      if (kind === undefined && out === undefined) {
        throw new InputError({
          file: "crossmatch schema",
          expected: `${KINDS} to print, or --out <dir> to write all of them`,
        });
      }
      const ledger = loadLedger(projectData());
      if (out === undefined) {
        if (kind !== undefined) process.stdout.write(jsonSchemaText(kind, ledger));
        return;
      }
      prepareFolder(out, "--out");
      for (const each of kind === undefined ? SCHEMA_KINDS : [kind]) {
        const path = join(out, schemaFile(each));
        writeFileSync(path, jsonSchemaText(each, ledger));
        console.log(`Wrote ${path}`);
      }
    });
}

function isKind(word: string): word is SchemaKind {
  return (SCHEMA_KINDS as readonly string[]).includes(word);
}
