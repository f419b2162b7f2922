import { responseFile } from "../../loaders/pages/response-file.js";

process.stdout.write(JSON.stringify(await responseFile()));
