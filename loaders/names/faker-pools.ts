import {
  ar,
  de,
  en,
  en_GH,
  en_IN,
  en_NG,
  es,
  es_MX,
  fa,
  fr,
  it,
  ko,
  type LocaleDefinition,
  pl,
  pt_BR,
  pt_PT,
  vi,
  yo_NG,
  zh_CN,
  zh_TW,
} from "@faker-js/faker";
import { CONVENTIONS, type Convention } from "../../src/model/vocabulary.js";
import { latinLetters, romanise, romaniseAbjad } from "./romanise.js";

/** Names of one convention as faker has them, each once, in alphabetical order. */
export interface NamePool {
  readonly surnames: readonly string[];
  readonly female: readonly string[];
  readonly male: readonly string[];
}

interface Source {
  readonly locales: readonly LocaleDefinition[];
  readonly spell?: (name: string) => string;
}

/** Which of faker's locales each convention draws on. English-language Africa stands for Africa. */
const SOURCES: Readonly<Record<Convention, Source>> = {
  spanish: { locales: [es_MX, es] },
  portuguese: { locales: [pt_BR, pt_PT] },
  "french-creole": { locales: [fr] },
  "south-asian": { locales: [en_IN] },
  chinese: { locales: [zh_CN, zh_TW], spell: romanise },
  "other-asian": { locales: [vi, ko], spell: romanise },
  "west-african": { locales: [en_NG, en_GH, yo_NG] },
  european: { locales: [en, de, it, pl] },
  "arabic-persian": { locales: [ar, fa], spell: romaniseAbjad },
};

/** The name pools of every convention. Throws if a locale no longer has the lists it should. */
export function fakerPools(): Record<Convention, NamePool> {
  return Object.fromEntries(CONVENTIONS.map((name) => [name, poolOf(name)])) as Record<
    Convention,
    NamePool
  >;
}

function poolOf(convention: Convention): NamePool {
  const { locales, spell = latinLetters } = SOURCES[convention];
  const gather = (list: (locale: LocaleDefinition) => readonly string[]) => {
    const names = new Set(locales.flatMap(list).map((name) => spell(name.trim())));
    names.delete("");
    if (names.size === 0)
      throw new Error(`faker has no more ${convention} names where it had some.`);
    return [...names].sort();
  };
  return {
    surnames: gather(({ person }) => both(person?.last_name, "generic")),
    female: gather(({ person }) => both(person?.first_name, "female")),
    male: gather(({ person }) => both(person?.first_name, "male")),
  };
}

function both(
  lists: { generic?: string[]; female?: string[]; male?: string[] } | null | undefined,
  kind: "generic" | "female" | "male",
): readonly string[] {
  return lists?.[kind] ?? lists?.generic ?? [];
}
