import { Option } from "commander";

/** `--people N`. Limits are checked where the population is drawn, with the other options. */
export function peopleOption(): Option {
  return new Option("--people <n>", "people to draw (default: the baseline's total)");
}

/** `--seed S`. */
export function seedOption(): Option {
  return new Option("--seed <n>", "seed of all draws (default: 1)");
}
