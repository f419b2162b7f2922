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

/** `crossmatch schema`: prints or writes the JSON schemas that editors check files with. */
export function schemaCommand(): Command {
  return new Command("schema")
    .description("Print the JSON schema of policy or scenario files, or write both.")
    .argument("[kind]", `what to print the schema of: ${SCHEMA_KINDS.join(" or ")}`)
    .option("--out <dir>", "folder to write both to, as in data/schema")
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
          expected: `${SCHEMA_KINDS.join(" or ")} to print, or --out <dir> to write both`,
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
