import type { Figure, SurnameFacts } from "../../src/model/ledger.js";
import type { Convention } from "../../src/model/vocabulary.js";

/** Hispanic and all residents counted by the census of 2010, the year of the surname table. */
export const HISPANIC_2010 = 50_477_594;
export const RESIDENTS_2010 = 308_745_538;

/** Share of people with a given name in `names-006` to `names-019` who are of its sex: about half. */
const ONE_SEX = 0.5;
const PUBLISHED_WOMEN = ["Mary", "Jennifer"];
/** Surnames of the census table that belong to neither the Spanish nor the European vocabulary. */
const ELSEWHERE = ["Lee", "Nguyen", "Kim", "Patel"];

/** A surname with its published frequency in the Hispanic part of the population and in the rest. */
export function surnameShares(row: SurnameFacts): { hispanic: number; other: number } {
  return {
    hispanic: (row.count2010 * row.hispanicShare) / HISPANIC_2010,
    other: (row.count2010 * (1 - row.hispanicShare)) / (RESIDENTS_2010 - HISPANIC_2010),
  };
}

/** Published surname frequencies within a convention; none for most of them. */
export function publishedSurnames(
  convention: Convention,
  surnames: readonly SurnameFacts[],
): Map<string, number> {
  const shares = new Map<string, number>();
  for (const row of surnames) {
    const { hispanic, other } = surnameShares(row);
    if (convention === "spanish" && row.hispanicShare > 0.5) shares.set(row.surname, hispanic);
    if (convention === "european" && row.hispanicShare < 0.5 && !ELSEWHERE.includes(row.surname)) {
      shares.set(row.surname, other);
    }
  }
  return shares;
}

/** Published given-name frequencies among people of one sex; only the European have any. */
export function publishedGiven(
  convention: Convention,
  sex: "female" | "male",
  figures: readonly Figure[],
): Map<string, number> {
  const shares = new Map<string, number>();
  if (convention !== "european") return shares;
  for (const { quantity, value, topic } of figures) {
    const name = /given name is (\w+)$/i.exec(quantity)?.[1];
    if (topic !== "names" || name === undefined || typeof value !== "number") continue;
    if (PUBLISHED_WOMEN.includes(name) === (sex === "female")) shares.set(name, value / ONE_SEX);
  }
  if (shares.size === 0) throw new Error("data/figures.csv has no given-name shares any more.");
  return shares;
}
