import { uncertaintyFile } from "../../loaders/pages/uncertainty-file.js";

process.stdout.write(JSON.stringify(await uncertaintyFile()));
