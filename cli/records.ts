import { Command, Option } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { loadNames } from "../loaders/names/load-names.js";
import { checkedOptions } from "../loaders/population/population-options.js";
import { projectData } from "../loaders/project-data.js";
import { FORMATS, type Format } from "../loaders/records/files/format.js";
import { makeRecords } from "../loaders/records/files/make-records.js";
import { recordInputs } from "../loaders/records/files/record-inputs.js";
import { openWorld } from "../loaders/records/world/open-world.js";
import { oneOf } from "../src/model/expected-text.js";
import { InputError } from "../src/model/input-error.js";
import { baselineOf } from "../src/model/ledger-lookup.js";
import { prepareFolder } from "./output-folder.js";
import { peopleOption, seedOption } from "./population-options.js";
import { chooseScenario, scenarioOption, setOption } from "./scenario-options.js";

interface RecordsOptions {
  readonly state: string;
  readonly out: string;
  readonly format: string;
  readonly scenario: string;
  readonly set: readonly string[];
  readonly people?: string;
  readonly seed?: string;
}

/** `crossmatch records`: writes both files of one state and the truth behind them to a folder. */
export function recordsCommand(): Command {
  return new Command("records")
    .requiredOption("--state <code>", "two-letter code of the state, or DC")
    .requiredOption("--out <dir>", "folder to write to")
    .addOption(new Option("--format <format>", `${FORMATS.join(" or ")}`).default("parquet"))
    .addOption(scenarioOption())
    .addOption(setOption("replace assumptions, for instance error rates"))
    .addOption(peopleOption())
    .addOption(seedOption())
    .action(async (options: RecordsOptions) => {
      const ledger = loadLedger(projectData());
      const format = checkedFormat(options.format);
      const { scenario, assumptions, moved, policy } = chooseScenario(ledger, options);
      for (const [key, value] of policy) {
        const expected = "an assumption: records are the same under every policy";
        throw new InputError({ file: "--set", key: `policy.${key}`, value, expected });
      }
      const { baseline } = scenario;
      const usual = baselineOf(ledger, baseline).people;
      const { people, seed } = checkedOptions({ baseline, ...given(options) }, usual);
      const chosen = { state: options.state, baseline, people, seed, set: moved };
      const inputs = recordInputs(ledger, chosen);
      prepareFolder(options.out, "--out");
      const { set, found } = await makeRecords(options.out, format, inputs, () =>
        openWorld(
          ledger,
          assumptions,
          loadNames(ledger, projectData()),
          { baseline, seed, people },
          { state: inputs.state, seed },
        ),
      );
      const count = (n: number): string => n.toLocaleString("en-US");
      const rows = Object.fromEntries(set.resources.map((file) => [file.name, count(file.rows)]));
      console.log(
        found
          ? `${options.out} holds these records already, whole: ${rows.agency} agency rows, ${rows.tax} tax records.`
          : `Wrote ${rows.agency} agency rows, ${rows.tax} tax records and ${rows.truth} true links of ${inputs.state} (seed ${seed}) to ${options.out}. README.md there says what is what.`,
      );
    });
}

function given({ people, seed }: RecordsOptions): { people?: string; seed?: string } {
  return {
    ...(people === undefined ? {} : { people }),
    ...(seed === undefined ? {} : { seed }),
  };
}

function checkedFormat(format: string): Format {
  if ((FORMATS as readonly string[]).includes(format)) return format as Format;
  throw new InputError({ file: "--format", value: format, expected: oneOf(FORMATS, format) });
}
