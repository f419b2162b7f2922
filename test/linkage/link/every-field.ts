import type { ComparedFields } from "../../../loaders/linkage/link/prepared-tables.js";
import { FIELDS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";

/** All fields under every normalization. */
export const EVERY_FIELD: ComparedFields = new Map(
  NORMALIZATIONS.map((normalization) => [normalization, new Set(FIELDS)]),
);
