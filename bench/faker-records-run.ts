import { fakerRecords } from "./faker-records.js";

/** Prints the seconds that the faker loop takes for a number of people, without its start. */
const people = Number(process.argv[2]);
fakerRecords(Math.ceil(people / 20));
const start = performance.now();
fakerRecords(people);
console.log((performance.now() - start) / 1000);
