import type { Field } from "../../../src/model/vocabulary.js";

/** Fields whose levels cost little to work out come before the names, whose similarities are dear. */
export const CHEAP_FIRST: readonly Field[] = ["tin", "dob", "address", "given", "surname"];
