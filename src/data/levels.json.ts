import { writeLevelsFile } from "../../loaders/linkage/measure/write-levels-file.js";

await writeLevelsFile();
