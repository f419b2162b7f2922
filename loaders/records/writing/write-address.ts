import type { AddressWriting } from "../../../src/model/writing-events.js";
import type { FieldRandom } from "./field-random.js";
import { restyleAddress } from "./restyle-address.js";
import { streetParts } from "./street-name.js";
import type { TrueAddress } from "./true-address.js";
import { typo } from "./typo.js";
import type { WrittenAddress } from "./written-address.js";
import { wrongNumberDigit, wrongZipDigit } from "./wrong-digit.js";

/**
 * Where a misspelt address is wrong: half in the street's name, a quarter each in the house number
 * and the ZIP code. pseudopeople gives each of the three the same chance per cell; a street's name
 * counts twice, for it has more words and letters to get wrong.
 */
const STREET = 0.5;
const HOUSE_NUMBER = 0.75;

/**
 * An address as a file holds it: `123 MAPLE ST APT 4B` where nothing happens to it. `unit-missing`
 * has no effect on a house without units. `random` stands at the person already.
 */
export function writeAddress(
  writing: AddressWriting,
  address: TrueAddress,
  random: FieldRandom,
): WrittenAddress {
  const { number, street, city, zip } = address;
  switch (writing) {
    case "as-is":
      return { address: `${number} ${street}${unitOf(address)}`, city, zip };
    case "unit-missing":
      return { address: `${number} ${street}`, city, zip };
    case "restyled":
      return restyleAddress(address, random);
    case "misspelt":
      return misspelt(address, random);
  }
}

function misspelt(address: TrueAddress, random: FieldRandom): WrittenAddress {
  const { number, street, city, zip } = address;
  const choice = random.draw("choice");
  const place = random.draw("place");
  const letter = random.draw("letter");
  const unit = unitOf(address);
  if (choice < STREET) {
    const [before, name, after] = streetParts(street);
    const wrong = typo(name, random.draw("style"), place, letter);
    return { address: `${number} ${before}${wrong}${after}${unit}`, city, zip };
  }
  if (choice < HOUSE_NUMBER) {
    const wrong = wrongNumberDigit(number, place, letter);
    return { address: `${wrong} ${street}${unit}`, city, zip };
  }
  const wrong = wrongZipDigit(zip, place, letter);
  return { address: `${number} ${street}${unit}`, city, zip: wrong };
}

function unitOf({ unit }: TrueAddress): string {
  return unit === "" ? "" : ` APT ${unit}`;
}
